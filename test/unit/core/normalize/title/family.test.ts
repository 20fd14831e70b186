import { describe, expect, it } from "vitest";
import { readFamily } from "../../../../../src/core/normalize/title/family.ts";
import { titleGroups } from "../../../../../src/core/normalize/title/read-family.ts";

describe("the family of a title", () => {
  it.each([
    ["Senior Software Engineer, Payments", "software_engineer", "software"],
    ["Softwareentwicklerin (m/w/d)", "software_engineer", "software"],
    ["Ingénieur logiciel (H/F)", "software_engineer", "software"],
    ["Engenheira de Dados Sênior", "data_engineer", "data_and_ai"],
    ["Product Marketing Manager", "product_marketing_manager", "marketing"],
    ["Head of Marketing, LATAM", "marketing_manager", "marketing"],
    ["Director, FP&A", "financial_analyst", "finance"],
    ["Registered Nurses - ICU", "registered_nurse", "healthcare"],
    ["Staff Accountant", "accountant", "finance"],
    ["Tech Lead, Android", "technical_lead", "software"],
    ["Verkäufer/in (Teilzeit)", "retail_sales_associate", "retail"],
    ["Magazijnmedewerker", "warehouse_associate", "logistics"],
    ["Infermiera", "registered_nurse", "healthcare"],
    ["Abogada laboralista", "attorney", "legal_and_compliance"],
    ["Medical Translator", "translator", "language_services"],
    ["Voice Talent - Italian", "artist", "media_and_arts"],
    ["Retail Lead", "store_manager", "retail"],
    ["Customer Integration Engineer", "solutions_engineer", "sales"],
    ["Systems Integration Engineer", "systems_engineer", "infrastructure"],
    ["Executive Assistant to the CEO", "executive_assistant", "administration"],
    ["Barista", "barista", "hospitality"],
    ["Barista/Server", "server", "hospitality"],
    ["Physician Assistant - Urology", "physician_assistant", "healthcare"],
    ["Nurse Practitioner or Physician Assistant", "nurse_practitioner", "healthcare"],
    ["NP/PA - Cardiology", "nurse_practitioner", "healthcare"],
    ["Director - Nursing", "nurse_manager", "healthcare"],
    ["Senior Director, Recruiting", "recruiter", "human_resources"],
    ["Manager II, Engineering - Data", "engineering_manager", "software"],
    ["Team Lead - Nursing", "nurse_manager", "healthcare"],
    ["Contract QA Analyst", "qa_engineer", "software"],
    ["Driver Recruitment Specialist", "recruiter", "human_resources"],
  ])("%s is %s", (title, family, group) => {
    expect(readFamily({ title }).value).toEqual({ family, group });
  });

  it.each([
    "Retail Energy Ops Lead",
    "Retail Media Director",
    "IT Automation and Integration Engineer",
    "Documentation Specialist",
    "Clinical Success Director - Nursing",
    "Marketing & Audience Recruitment Specialist",
    "Patient Recruitment Coordinator",
    "Senior Contract & QA Analyst",
  ])("%j names a trade or a part of one, and no family of ours", (title) => {
    expect(readFamily({ title }).value).toBeNull();
  });

  it.each(["Associate", "Director", "Future Interest Application", "Consultant", "Technician", ""])(
    "%j has none",
    (title) => {
      expect(readFamily({ title }).value).toBeNull();
    },
  );

  it("is one of the table's, whose every name is there once", async () => {
    const all = [...titleGroups];
    const names = all.flatMap(([, families]) => families);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [...names, ...all.map(([group]) => group)]) expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    const listed = all.map(([group, families]) => `\n## ${group}\n\n${families.map((name) => `- ${name}\n`).join("")}`);
    const text = `# Families of titles\n\nWritten by \`vitest -u\` from src/core/normalize/title/title-families.ts.\n${listed.join("")}`;
    await expect(text).toMatchFileSnapshot("../../../../../docs/title-families.md");
  });

  it("quotes the title", () => {
    const title = "Sr. Data Engineer (m/w/d)";
    const [evidence] = readFamily({ title }).evidence;
    expect(evidence).toEqual({ field: "title", method: "family_phrase", quote: "Data Engineer", at: 4 });
  });
});
