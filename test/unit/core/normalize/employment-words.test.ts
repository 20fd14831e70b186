import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";

it.each<[Partial<Said>, string | null]>([
  [{ descriptionText: "Contrato temporal con posibilidad de indefinido." }, "temporary"],
  [{ descriptionText: "Full/Part Time\nFull Time" }, "full_time"],
  [{ title: "LPN Staff *SIGN-ON BONUS*, Med-Surg, 3E, FT-3rd Shift" }, "full_time"],
  [{ title: "RN - ICU - PT Nights" }, "part_time"],
  [{ title: "Cook, FT Days" }, "full_time"],
  [{ descriptionText: "- Jornada: Temps parcial" }, "part_time"],
  [{ descriptionText: "You will work full-time (40h/week)." }, "full_time"],
  [{ descriptionText: "You'll work part-time, about 20 hours a week." }, "part_time"],
  [{ descriptionText: "Shift: Part Time Evenings" }, "part_time"],
  [{ descriptionText: "Full-time availability required" }, "full_time"],
  [{ descriptionText: "We want you to join our design team full-time and in person." }, "full_time"],
  [{ descriptionText: "Interns may join our team full-time after graduation." }, null],
  [{ descriptionText: "You will be a full-time student in your last year." }, null],
  [{ descriptionText: "Type d’emploi : Stage de 4 à 6 mois" }, "internship"],
  [{ descriptionText: "Venez nous voir. Type d'emploi : Temps partiel" }, "part_time"],
  [{ descriptionText: "Type d'emploi : CDI" }, null],
  [{ descriptionText: "Nous cherchons des soudeurs pour une mission intérimaire de 3 mois." }, "temporary"],
  [{ descriptionText: "Vous avez déjà effectué une mission intérimaire." }, null],
  [{ descriptionText: "Come and join our busy support team as a seasonal gift wrapper." }, "temporary"],
  [{ descriptionText: "Many join our team as a student and stay." }, null],
  [{ descriptionText: "Seasonal work from May to September" }, "temporary"],
  [{ descriptionText: "We have seasonal openings for lifeguards." }, "temporary"],
  [{ descriptionText: "Join us for a summer internship in our Berlin team." }, "internship"],
  [{ descriptionText: "The internship starts in September." }, "internship"],
  [{ descriptionText: "During your internship you will learn about finance." }, "internship"],
  [{ descriptionText: "Wir suchen ab sofort einen Praktikanten (m/w/d)." }, "internship"],
  [{ descriptionText: "Compétences développées durant ce stage" }, "internship"],
  [{ descriptionText: "We zoeken een stagiair voor 6 maanden." }, "internship"],
  [{ descriptionText: "Benefits for full-time employees include health insurance." }, null],
  [{ descriptionText: "Full-time and part-time positions available" }, null],
  [{ descriptionText: "3 years of full-time experience required" }, null],
  [{ descriptionText: "Manage contracts and contract negotiations" }, null],
  [{ descriptionText: "Supervise part-time staff and interns" }, null],
  [{ descriptionText: "Prior internship experience preferred" }, null],
  [{ descriptionText: "You will mentor interns" }, null],
  [{ descriptionText: "Temporary housing is provided." }, null],
  [{ descriptionText: "Contract manufacturing experience" }, null],
  [{ descriptionText: "Stage 3 clinical trials" }, null],
  [{ descriptionText: "Manage contractors on site" }, null],
  [{ descriptionText: "401(k) for all full time team members" }, null],
  [{ descriptionText: "Contract law background" }, null],
  [{ descriptionText: "Erfahrung in Vollzeit oder Teilzeit möglich" }, null],
  [{ descriptionText: "Unlimited contract" }, null],
  [{ descriptionText: "Permanent position" }, null],
  [{ descriptionText: "CDI" }, null],
  [{ descriptionText: "Contrato indefinido" }, null],
  [{ descriptionText: "Seasonal promotions and campaigns" }, null],
  [{ descriptionText: "Permanent and temporary staffing solutions" }, null],
  [{ descriptionText: "Must have completed an internship in a related field" }, null],
  [{ descriptionText: "Bachelor's degree and internship or relevant experience" }, null],
  [{ descriptionText: "This position has the potential to become full-time." }, null],
  [{ descriptionText: "Volunteer days each year" }, null],
  [{ descriptionText: "We hire freelancers around the world through our platform." }, null],
  [{ descriptionText: "You will work with temporary workers" }, null],
  [{ descriptionText: "Full-time students are welcome" }, null],
  [{ descriptionText: "4 week paid sabbatical after 5 years of full time employment" }, null],
  [{ descriptionText: "Gestion des contrats et du temps de travail" }, null],
  [{ descriptionText: "Praktikum im Bereich Marketing von Vorteil" }, null],
  [{ descriptionText: "Erste Erfahrungen durch Praktika oder Werkstudententätigkeit" }, null],
  [{ descriptionText: "Première expérience (stage, alternance) réussie" }, null],
  [{ descriptionText: "Primera experiencia, incluidas prácticas" }, null],
  [{ descriptionText: "Estágio ou experiência anterior na área" }, null],
  [{ descriptionText: "Eerste werkervaring of stage" }, null],
  [{ descriptionText: "The Part-time Dock/Warehouse Associate will load and unload trucks." }, "part_time"],
  [{ descriptionText: "Aeriz is searching for a full-time Flower Technician for our facility." }, "full_time"],
  [{ descriptionText: "Embrace the role of a Workforce Planning Analyst (Contract) and drive decisions." }, "contract"],
  [
    {
      descriptionText:
        "Wir bieten eine befristete Stelle bis voraussichtlich zum 31.03.2028 im Rahmen einer Elternzeitvertretung",
    },
    "contract",
  ],
  [
    {
      descriptionText:
        "Informations complémentaires Type de contrat : Stage conventionné de 6 mois Date de début : Septembre 2026",
    },
    "internship",
  ],
  [{ descriptionText: "From day one, you join us on a full‑time permanent contract." }, "full_time"],
  [{ descriptionText: "This is a part‑time role." }, "part_time"],
  [
    { descriptionText: "The freelance Associate Creative Director, Design leads creative concepting at our agency." },
    "contract",
  ],
  [{ descriptionText: "The full-time staff will be supported by you." }, null],
  [{ descriptionText: "Our part-time employees are eligible for benefits." }, null],
  [{ descriptionText: "Are you looking for an internship starting in February?" }, "internship"],
  [{ descriptionText: "What will you do during this internship?" }, "internship"],
  [{ descriptionText: "Was dich in deinem Praktikum erwartet" }, "internship"],
  [{ descriptionText: "Im Rahmen deines Praktikums unterstützt du das Team." }, "internship"],
  [{ descriptionText: "Tu bénéficieras d'un stage rémunéré" }, "internship"],
  [{ descriptionText: "Dans le cadre de votre stage, vous participerez" }, "internship"],
  [{ descriptionText: "En tant que stagiaire, vous serez en charge" }, "internship"],
  [{ descriptionText: "Durante tus prácticas colaborarás con el equipo." }, "internship"],
  [{ descriptionText: "Ofrecemos prácticas remuneradas de 6 meses" }, "internship"],
  [{ descriptionText: "Como estagiário, você vai apoiar o time" }, "internship"],
  [{ descriptionText: "Tijdens je stage werk je mee aan projecten." }, "internship"],
  [{ descriptionText: "Wat ga je doen als stagiair?" }, "internship"],
  [{ descriptionText: "Durante lo stage affiancherai il team" }, "internship"],
  [{ descriptionText: "39h - Temps plein" }, "full_time"],
  [{ descriptionText: "Incorporación inmediata a tiempo completo" }, "full_time"],
  [{ descriptionText: "Trabalho em período integral" }, "full_time"],
  [{ descriptionText: "Je werkt fulltime (36-40 uur)" }, "full_time"],
  [{ descriptionText: "Je werkt parttime, 3 dagen in de week" }, "part_time"],
  [{ descriptionText: "Impiego a tempo pieno" }, "full_time"],
  [{ descriptionText: "Poste saisonnier: CDD de 15 jours" }, "temporary"],
  [{ descriptionText: "Ofrecemos contrato temporal con opción de indefinido" }, "temporary"],
  [{ title: "Physical Therapist - PT" }, null],
  [{ title: "Cashier - PT" }, "part_time"],
  [{ title: "Cabinet maker, 12 ft days" }, null],
])("%j is %s", (said, value) => {
  expect(readEmployment({ ...silent, title: "Specialist", ...said }).value).toBe(value);
});

describe("a label's own line, and public notices", () => {
  const notice = (descriptionText: string, expected: string | null): [string, string | null] => [
    descriptionText,
    expected,
  ];
  it.each([
    notice("Contract\nPermanent\nHours\nFull time - 37.5 hours per week", "full_time"),
    notice("- Contract\n- Permanent: rotational\n- Hours\n- Part time - 18 hours per week", "part_time"),
    notice("Job Term:\n2 Temporary\nJob Code:\n5", "temporary"),
    notice("Temps de travail\nTemps complet\nGrade", "full_time"),
    notice("Contract\nPermanent\nSite\nLeeds", null),
    notice(
      "Hours: Full time\nColleagues work part time or in a job share. This is a part time role if you like.",
      "full_time",
    ),
    notice("Job Type Temporary\nSalary $20", "temporary"),
    notice("Full time (37.5 hours) in Leeds", "full_time"),
    notice("Chauffeur, contractueel voltijds (38u), onbepaalde duur", "full_time"),
    notice("Als Koch in Teilzeit (20 Std.)", "part_time"),
    notice("Pruebas para contratos temporales como auxiliar", "temporary"),
    notice("Bolsa para contrataciones laborales eventuales", "temporary"),
    notice("Nombramiento de un funcionario interino", "temporary"),
    notice("Bases para la selecci\u00f3n de personal laboral temporal", "temporary"),
    notice("Stillingen er en midlertidig utdanningsstilling", "temporary"),
    notice("Assunzione a tempo pieno e indeterminato di 3 operai", "full_time"),
    notice("Concorso per assumere a tempo indeterminato e parziale un istruttore", "part_time"),
    notice("Contrato de trabalho por tempo indeterminado", null),
    notice("Somos una empresa de trabajo temporal.", null),
    notice("Con experiencia en contratos temporales", null),
    notice("Benefits for full time (40 hours) colleagues", null),
    notice("Hours\nWe open at nine.", null),
  ])("%j is %j", (descriptionText, expected) => {
    expect(readEmployment({ ...silent, title: "Specialist", descriptionText }).value).toBe(expected);
  });
  it("keeps what contradicts a label's value as a conflict", () => {
    const descriptionText = "Hours: Full time\nThis is a part-time role.";
    const { value, conflicts, confidence } = readEmployment({ ...silent, title: "Specialist", descriptionText });
    expect({ value, confidence, of: conflicts.map((one) => one.value) }).toEqual({
      value: "full_time",
      confidence: 0.7,
      of: ["part_time"],
    });
  });
  it.each([
    ["Contract Data Labeling Associate", "contract"],
    ["Contract Labeling Associate", "contract"],
    ["Contract Labor Manager", null],
    ["Arquitecto, funcionario interino", "temporary"],
    ["Community Manager - Temporal", "temporary"],
    ["Temporal Data Engineer", null],
  ])("title %j is %j", (title, expected) => {
    expect(readEmployment({ ...silent, title }).value).toBe(expected);
  });
});
