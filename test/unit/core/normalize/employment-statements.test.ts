import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";

const valueOf = (said: Partial<Said>): string | null =>
  readEmployment({ ...silent, title: "Specialist", ...said }).value;

describe("what is said of others, denied, or one of two is no employment of the job", () => {
  it.each([
    "Gestionarás la contratación temporal de personal para nuestros clientes",
    "Experiencia en contratación temporal y selección",
    "Gestión de nóminas, contratación temporal y altas",
    "Elaborar contratos temporales y finiquitos",
    "Coordinarás al personal temporal",
    "Tramitar el nombramiento interino",
    "Atención a funcionarios interinos y personal laboral temporal",
    "Conoscenza dei contratti a tempo determinato",
    "Gestione delle assunzioni a tempo determinato",
    "Gerir contratos a termo resolutivo certo dos colaboradores",
    "Sie beraten Kunden zur befristeten Beschäftigung",
    "Vi hjælper virksomheder med midlertidige ansættelser",
    "Randstad es líder en contratación temporal",
    "300 dipendenti a tempo indeterminato e 50 a tempo determinato",
    "Keine befristete Anstellung!",
    "Sin contratos temporales.",
    "No contratos temporales: contrato indefinido desde el primer día",
    "fast stilling, ingen midlertidige ansættelser",
    "Contratación temporal: no",
    "Contrato indefinido. Gestionarás contratos temporales.",
    "Contratto a tempo indeterminato dopo un periodo a tempo determinato.",
    "Contratto a tempo determinato o indeterminato",
    "a tempo determinato o indeterminato",
    "Contrato temporal o indefinido según valía",
    "Hours\n- Full time support is available from our helpdesk",
    "Hours\n\nFull time staff get free parking",
    "Commitment\nFull time commitment to customers",
    "Status\nFull time staff: 120",
    "Employment status\nFull-time student status required",
    "Position\nFull-time nanny agency owner",
    "Working hours\nPart time colleagues: 20h",
    "Type\nTemporary event structures",
    "Type\n\nSeasonal menus",
    "Schedule\nTemporary road closures may affect commuting",
    "Position\nIntern mentoring",
    "Type\nInternship coordinator experience",
    "Type\nContract research organisation",
    "Job type\nContract manufacturing",
    "Hours\nLess than full time",
    "Vertragsart\nnicht befristet",
    "Anstellungsart\nKeine Minijobs",
    "Hours\n- Full time\n- Part time",
    "Employment type:\nFull time\nPart time",
    "Arbeitszeit\nVollzeit\nTeilzeit",
    "Hours\n- Full time (37.5 hours)\n- Part time (20 hours)",
    "Type de contrat\nCDI\nCDD",
    "Benefits for employees working full time (38 hours): pension",
    "Bonus for referrals of full time (40h) hires",
    "Reports: 4 people, 2 of them part-time (20 hours per week)",
    "My colleague works part time (20h)",
    "Our stores are staffed part time, 20 hours a week, by students",
    "Student visa: part time 20 hours per week max",
    "Training is full time (40 hours a week) for the first two weeks, then part time",
    "Wymiar etatu: 1 lub 0,5",
    "Wymiar etatu: 0,5 lub 1",
    "Wymiar etatu: 1/2 - 1",
    "Befristet: nein",
    "Befristet:\nNein",
    "Befristet bis: -",
    "Tempo determinato: no",
    "Vikariat är inte aktuellt",
    "Contract\nNot temporary",
    "Customer due diligence (CDD)",
    "- CDD, EDD and KYC reviews",
    "Experience with KYC, CDD, EDD",
    "Befristet\nNein\nOrt\nBerlin",
    "Contratos temporales y finiquitos",
    "- Contratación temporal de personal para clientes",
    "Bases legales: gestión de contratos temporales",
    "Wir bieten keine befristete Stelle",
    "Der Vertrag ist nicht befristet",
    "Die Stelle ist nicht befristet.",
    "Nous ne proposons pas de CDD",
    "Pas de CDD",
    "Ce n'est pas un CDD",
    "Not a full time role",
    "This is not a temporary position.",
    "CDI (pas de CDD)",
    "Job type\nPermanent\nContract",
    "Contract type\nPermanent / Temporary",
    "Tijdelijk contract: nee",
    "Deltid: Nej",
    "Teilzeit möglich: nein",
    "Part time: No",
    "Full time: no",
    "befristet oder unbefristet",
    "CDD ou CDI",
    "CDI / CDD",
    "Contrat : CDD ou CDI",
    "a tempo determinato/indeterminato",
    "vaktinanställning: nej",
  ])("%j", (descriptionText) => {
    expect(valueOf({ descriptionText })).toBe(null);
  });
  it.each([
    "Contract Data Labeling Platform Engineer",
    "Contract Annotator Tools Product Manager",
    "Responsabile Contratti a Tempo Determinato",
    "Interino Bank Clerk",
    "Recruiter Befristete Stellen",
    "CDD Analyst",
    "KYC Analyst (CDD)",
    "Compliance Officer - CDD",
    "CDD Onboarding Specialist",
    "Senior CDD Analyst - Financial Crime",
    "Chargé de conformité CDD et KYC",
    "Analyste KYC / CDD / EDD",
  ])("title %j", (title) => {
    expect(valueOf({ title })).toBe(null);
  });
});

describe("what is said of the job itself is", () => {
  it.each([
    ["Se ofrece un contrato temporal de 3 meses", "temporary"],
    ["Se crea una bolsa para la contratación temporal de auxiliares", "temporary"],
    ["Stillingene er midlertidige utdanningsstillinger", "temporary"],
    ["Incorporación mediante contratación temporal", "temporary"],
    ["Type de contrat\nCDD", "temporary"],
    ["Contract\nFixed term\nHours\nFull time", "contract"],
    ["Hours\nFull time, 37.5 hours per week", "full_time"],
    ["Hours\nFull time, Monday to Friday", "full_time"],
    ["Employment type\nInternship\nFull time", "internship"],
    ["Anställningsform\nVikariat", "temporary"],
    ["Befristet: ja", "temporary"],
    ["Contratto di lavoro è a tempo determinato", "temporary"],
    ["Funcionario interino", "temporary"],
    ["This role is part time (20 hours per week).", "part_time"],
    ["Teilzeit (20 Std.)", "part_time"],
    ["Full time - 40 hours", "full_time"],
  ])("%j is %s", (descriptionText, expected) => {
    expect(valueOf({ descriptionText })).toBe(expected);
  });
  it.each([
    ["Vendeur H/F - CDD", "temporary"],
    ["CDD 6 mois - Vendeur", "temporary"],
    ["Auxiliaire de vie CDD (H/F)", "temporary"],
    ["Profesor interino", "temporary"],
    ["Koch (befristet)", "temporary"],
    ["Impiegato a tempo determinato", "temporary"],
    ["Contract Data Labeler", "contract"],
    ["Contract Python Developer", "contract"],
  ])("title %j is %s", (title, expected) => {
    expect(valueOf({ title })).toBe(expected);
  });
  it("reads CDD as a contract where the posting is French", () => {
    expect(valueOf({ title: "Comptable (CDD)", language: "fr" })).toBe("temporary");
    const descriptionText = "Nous cherchons pour notre bureau une personne; vous aimez les chiffres.";
    expect(valueOf({ title: "Comptable (CDD)", descriptionText })).toBe("temporary");
    expect(valueOf({ title: "KYC Analyst (CDD)", descriptionText })).toBe(null);
  });
});
