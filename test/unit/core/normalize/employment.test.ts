import { describe, expect, it } from "vitest";
import { EmploymentType } from "../../../../src/core/facts.ts";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";
import { countSteps } from "../../../../src/core/normalize/steps.ts";
import { createRandom } from "../../../sim/random.ts";

const read = (parts: Partial<Said>) => readEmployment({ ...silent, title: "Engineer", ...parts });

describe("readEmployment", () => {
  it.each([
    ["Full-time", "full_time"],
    ["FullTime", "full_time"],
    ["FULL_TIME", "full_time"],
    ["Regular Full Time (Salary)", "full_time"],
    ["permanent_full_time", "full_time"],
    ["FT Exempt", "full_time"],
    ["Vollzeit", "full_time"],
    ["permanent, Pe\u0142ny etat", "full_time"],
    ["CDI - Temps plein", "full_time"],
    ["Early stage, full-time", "full_time"],
    ["Consultant Full-time", "full_time"],
    ["Permanent contract, full-time", "full_time"],
    ["Part Time", "part_time"],
    ["PartTime", "part_time"],
    ["Teilzeit", "part_time"],
    ["Intern", "internship"],
    ["Internship (full-time)", "internship"],
    ["Internship, fixed term", "internship"],
    ["Stage", "internship"],
    ["Contract", "contract"],
    ["Contractor", "contract"],
    ["Contract, part time", "contract"],
    ["Fixed-Term", "contract"],
    ["CDD", "temporary"],
    ["Freelance", "contract"],
    ["Temporary", "temporary"],
    ["Temporary contract", "temporary"],
    ["Per Diem", "per_diem"],
    ["PRN Non-Exempt", "per_diem"],
    ["Volunteer", "volunteer"],
    ["Permanent", null],
    ["Permanent contract", null],
    ["Unlimited Contract", null],
    ["CDI", null],
    ["unbefristet", null],
    ["Unbefristeter Vertrag", null],
    ["Contrato indefinido", null],
    ["Tempo indeterminato", null],
    ["Regular", null],
    ["Employee", null],
    ["Full or part time", null],
    ["Full Time, Contract, Temporary", null],
    ["", null],
  ])("%j gives %s", (text, value) => {
    expect(read({ employmentText: text }).value).toBe(value);
  });

  it.each([
    ["Software Engineer Intern", "internship"],
    ["Internship Marketing", "internship"],
    ["Stage - Assistant communication (H/F)", "internship"],
    ["Praktikant (m/w/d) Vertrieb", "internship"],
    ["Pr\u00e1cticas en finanzas", "internship"],
    ["Working Student Finance", "part_time"],
    ["Werkstudent (m/w/d)", "part_time"],
    ["Optometrist, Part-Time", "part_time"],
    ["Nurse (full-time)", "full_time"],
    ["Recruiter (6 Month Contract)", "contract"],
    ["Designer - Freelance", "contract"],
    ["Vendeur en CDD", "temporary"],
    ["Seasonal Sales Associate", "temporary"],
    ["Receptionist (Temp)", "temporary"],
    ["Barista (PT)", "part_time"],
    ["Physiotherapist (PT)", null],
    ["Registered Nurse - PRN", "per_diem"],
    ["Internship Program Manager", null],
    ["Internal Auditor", null],
    ["International Sales Manager", null],
    ["Contract Manager", null],
    ["Contracts Administrator", null],
    ["Stage Crew", null],
    ["Volunteer Coordinator", null],
    ["Temporary Works Coordinator", null],
    ["Temporary Worker Recruiter", null],
    ["Working Student Coordinator", null],
    ["Working Student Marketing", "part_time"],
    ["Freelance Network Manager", null],
    ["Freelance Network Engineer", "contract"],
    ["Freelance Program Director", "contract"],
    ["Seasonal Menu Chef", null],
    ["Attempt Analyst", null],
    ["Nurse (full-time or part-time)", null],
  ])("title %j gives %s", (title, value) => {
    const { value: got, evidence } = read({ title });
    expect(got).toBe(value);
    for (const { quote, at } of evidence) expect(title.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it.each([
    ["Employment Type: Full-Time", "full_time"],
    ["This will be a full-time, non-exempt position located in our plant.", "full_time"],
    ["Berlin | On-site | Part-Time", "part_time"],
    ["Please note that this is a remote, freelance contractor position.", "contract"],
    ["It's a 12-month contract with the potential to extend.", "contract"],
    ["This is a temporary position until March.", "temporary"],
    ["Vertragsart: unbefristet, Vollzeit", "full_time"],
    ["Wir bieten eine Vollzeitstelle in Bremen.", "full_time"],
    ["Poste en CDI \u00e0 temps plein.", "full_time"],
    ["Contrato a tiempo completo.", "full_time"],
    ["Contratto a tempo pieno.", "full_time"],
    ["Je krijgt een fulltime functie.", "full_time"],
    ["Full-time employees get dental insurance.", null],
    ["You have two years of full-time experience.", null],
    ["The internship may lead to a full-time role.", null],
    ["We hire for full-time or part-time positions.", null],
    ["You review contract terms with customers.", null],
    ["Our scale-up is at an early stage.", null],
    ["Contract type: permanent", null],
    ["Permanent Contract (with a 6-month probation period).", null],
    ["Permanent full-time (with a 6-month probation period).", "full_time"],
    ["This is a full-time position. This is a part-time position.", null],
  ])("description %j gives %s", (descriptionText, value) => {
    const { value: got, evidence } = read({ descriptionText });
    expect(got).toBe(value);
    for (const { quote, at } of evidence) expect(descriptionText.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it("lets a title beat a general label, and a label the description", () => {
    const intern = read({ employmentText: "Fixed term", title: "Software Engineer Intern" });
    expect(intern).toMatchObject({ value: "internship", conflicts: [{ value: "contract", field: "employment_text" }] });
    expect(read({ employmentText: "Full-time", title: "Marketing Internship" }).conflicts).toEqual([]);
    expect(read({ employmentText: "Temporary", title: "Designer (Contract)" }).value).toBe("contract");
    expect(read({ employmentText: "Permanent", title: "Software Engineer Intern" }).value).toBe("internship");
    expect(read({ employmentText: "Contract", descriptionText: "This is a full-time position." }).value).toBe(
      "contract",
    );
    expect(read({ employmentText: "Permanent", descriptionText: "This is a full-time position." }).value).toBe(
      "full_time",
    );
    expect(
      read({ employmentText: "Full or part time", descriptionText: "This is a full-time role." }).value,
    ).toBeNull();
  });

  it("keeps what a description says against a label or a title", () => {
    const freelance = "Please note that this is a remote, freelance contractor position.";
    const { value, confidence, conflicts } = read({ employmentText: "Full-time", descriptionText: freelance });
    expect({ value, confidence }).toEqual({ value: "full_time", confidence: 0.7 });
    const quote = "freelance contractor position";
    const at = freelance.indexOf(quote);
    expect(conflicts).toEqual([{ value: "contract", field: "description", method: "statement", quote, at }]);
    expect(read({ employmentText: "Full-time", descriptionText: "This is a part-time position." })).toMatchObject({
      value: "full_time",
      conflicts: [{ value: "part_time" }],
    });
    expect(
      read({ title: "Cook (part-time)", descriptionText: "This is a temporary position until March." }).conflicts,
    ).toMatchObject([{ value: "temporary" }]);
  });

  it.each([
    ["Full-time", "This is a full-time, 12-month contract position."],
    ["Full-time", "This is a full-time position. Our sister team has a contract position."],
    ["Full-time", "Permanent Contract (with a 6-month probation period)."],
    ["Full-time", "You review contract terms with customers."],
    ["Full-time", "Part-time employees get dental insurance too."],
    ["Contract", "This is a full-time position."],
    ["Full or part time", "This is a contract position."],
  ])("%j beside %j is no conflict", (employmentText, descriptionText) => {
    expect(read({ employmentText, descriptionText }).conflicts).toEqual([]);
  });

  it("gives a member or null of any text, in steps that grow with it", () => {
    const { next } = createRandom(17);
    const words =
      "full-time part time contract permanent intern stage CDI or , ( ) | \n this is a position type: \u0130 \u{1F600}".split(
        " ",
      );
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 30 }, () => words[Math.floor(next() * words.length)]).join(" ");
      const { value } = read({ employmentText: text.slice(0, 40), title: text.slice(30, 90), descriptionText: text });
      if (value !== null) expect(EmploymentType.options).toContain(value);
      const ofText = read({ descriptionText: text });
      for (const { quote, at } of ofText.evidence) expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
    for (const piece of ["full-time ", "this is a contract ", "type: ", "internship\n"]) {
      const [short = 0, long = 0] = [50_000, 100_000].map((chars) => {
        const steps = countSteps(Number.MAX_SAFE_INTEGER);
        read({ descriptionText: piece.repeat(chars / piece.length) });
        readEmployment({ ...silent, descriptionText: piece.repeat(chars / piece.length) }, steps);
        return steps.taken();
      });
      expect(long).toBeLessThan(2.1 * short);
    }
  });
});

describe("employment in a description", () => {
  it.each([
    ["We are hiring part-time baristas for weekends.", "part_time"],
    ["Position type- Full Time Work Location- Pune", "full_time"],
    ["FLSA Status: Non-exempt; Full-time", "full_time"],
    ["Supervises hourly, full-time employees", null],
    ["Position is full-time, Monday to Friday", "full_time"],
    ["1099 independent contractor position", "contract"],
    ["40 hours a week, 9 month assignment", "contract"],
    ["Temporary position, three-month assignment", "temporary"],
    ["We're offering an internship in our Berlin studio.", "internship"],
    ["We offer an internship program to schools.", null],
    ["12-week paid internship", "internship"],
    ["Contrat \u00e0 dur\u00e9e d\u00e9termin\u00e9e de 8 mois", "temporary"],
    ["Contrat \u00e0 dur\u00e9e ind\u00e9termin\u00e9e", null],
    ["Tijdelijk contract voor 1 jaar", "temporary"],
    ["450-Euro-Job", "part_time"],
    ["Modalidade: Est\u00e1gio remunerado", "internship"],
    ["Modalidade: H\u00edbrido", null],
    ["Hours: Full time, 37.5 a week", "full_time"],
    ["As an independent contractor, you set your own hours.", "contract"],
    ["Contract length: 9 months", "contract"],
    ["Maternity cover, 12-month FTC", "contract"],
    ["6-month contract with possible extension", "contract"],
    ["Temp-to-hire", "temporary"],
    ["As an intern, you will support our finance team.", "internship"],
    ["Wir suchen Werkstudenten", "part_time"],
    ["Unbefristete Festanstellung in Vollzeit", "full_time"],
    ["CDI - Temps partiel 24h/semaine", "part_time"],
    ["Stage de 6 mois \u00e0 partir de janvier", "internship"],
    ["Jornada completa", "full_time"],
    ["Contrato de pr\u00e1cticas", "internship"],
    ["Contrata\u00e7\u00e3o PJ", "contract"],
    ["Contratto a tempo indeterminato full time", "full_time"],
    ["Een parttime functie voor 24 uur per week", "part_time"],
    ["Heltid, tillsvidareanst\u00e4llning", "full_time"],
    ["\u30a2\u30eb\u30d0\u30a4\u30c8\u52df\u96c6", "part_time"],
    ["This is a paid summer internship.", "internship"],
    ["The contract is for 18 months.", "contract"],
    ["On-call / PRN position", "per_diem"],
    ["Umowa o prac\u0119, pe\u0142ny etat", "full_time"],
    ["Befristete Stelle f\u00fcr 24 Monate", "temporary"],
    ["Mission freelance de 3 mois", "contract"],
    ["Pflichtpraktikum von 6 Monaten", "internship"],
    ["Contrat \u00e0 temps partiel, 20 h par semaine", "part_time"],
    ["Contrat de travail \u00e0 dur\u00e9e ind\u00e9termin\u00e9e", null],
    ["Modelo de contrata\u00e7\u00e3o: PJ", "contract"],
    ["Programa de est\u00e1gio com dura\u00e7\u00e3o de 6 meses", "internship"],
    ["Voc\u00ea coordena o programa de est\u00e1gio da empresa.", null],
    ["Fuldtid, 37 timer", "full_time"],
    ["Pln\u00fd \u00favazek, smlouva na dobu neur\u010ditou", "full_time"],
    ["Pr\u00e1ce na \u010d\u00e1ste\u010dn\u00fd \u00favazek", "part_time"],
    ["Duration: 9 months; W2 only", "contract"],
    ["CDD 9 mois, temps plein", "temporary"],
    ["About 25 hours per week, part-time", "part_time"],
    ["Part-time: 3 evenings a week", "part_time"],
    ["Initial contract of 6 months, likely to extend", "contract"],
    ["Join us as a summer intern in our lab.", "internship"],
    ["Die Stelle ist auch in Teilzeit m\u00f6glich", null],
    ["Teilzeit m\u00f6glich", null],
    ["Wir suchen in Vollzeit oder Teilzeit", null],
    ["Full-time students are welcome to apply.", null],
    ["Contract review experience", null],
    ["Manage contract staff and temporary workers.", null],
    ["Part-time employees receive pro-rated PTO.", null],
    ["Stage lighting and sound", null],
    // A job's own noun, label or share of the week, in whatever sentence.
    ["You would hold a part-time post across two branches.", "part_time"],
    ["Weekly hours: 30 (0.8 FTE)", "part_time"],
    ["FTE: 1.0, salaried", "full_time"],
    ["Engagement: freelance, ten months", "contract"],
    ["Length: 7 months, contract, remote", "contract"],
    ["You'd be engaged as a self-employed courier.", "contract"],
    ["We need a temp receptionist for August.", "temporary"],
    ["As our spring intern you'll catalogue prints.", "internship"],
    ["Per diem nurses, weekends only", "per_diem"],
    ["Wir suchen eine Vollzeitkraft.", "full_time"],
    ["Die Anstellung ist auf ein Jahr befristet.", "temporary"],
    ["Contratto di somministrazione, tre mesi", "temporary"],
    ["Forma zatrudnienia: umowa zlecenie", "contract"],
    ["\u00c5rsvikariat, fuldtid", "temporary"],
    ["Osa-aikainen ty\u00f6", "part_time"],
    ["R\u00e9szmunkaid\u0151s \u00e1ll\u00e1s", "part_time"],
    ["Norm\u0103 \u00eentreag\u0103", "full_time"],
    ["Yar\u0131 zamanl\u0131", "part_time"],
    ["\uc815\uaddc\uc9c1 \ucc44\uc6a9", "full_time"],
    ["You manage 0.5 FTE of support staff.", null],
    ["The group has 120 FTE.", null],
    ["Convert a contract into a full-time position after six months.", null],
    ["You have held a volunteer position abroad.", null],
    ["Specialism: contract, employment law", null],
    ["Recruit permanent, contract and temp staff.", null],
    ["Work as an intern coordinator for our campus programme.", null],
    ["Experience as an intern counts.", null],
    ["Buenas pr\u00e1cticas de laboratorio", null],
    ["Sta\u017c pracy minimum 3 lata", null],
    ["Engasjement for faget", null],
    ["Somministrazione di alimenti", null],
  ])("%j gives %s", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toBe(value);
  });
});
