import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../../src/core/normalize/said.ts";
import { readSeniority } from "../../../../../src/core/normalize/seniority/seniority.ts";
import { countSteps, OverBudget, unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (descriptionText: string, title = "Specialist") => {
  const said: Said = { ...silent, title, descriptionText };
  return readSeniority(said, unlimited, () => readEmployment(said));
};

it("a title keeps its rank where its text is too long to be read", () => {
  const said: Said = {
    ...silent,
    title: "Senior Engineer",
    descriptionText: "This is an entry-level role. ".repeat(1_000),
  };
  expect(readSeniority(said, countSteps(1_000)).value).toBe("senior");
  expect(() => readSeniority({ ...said, title: "Engineer" }, countSteps(1_000))).toThrow(OverBudget);
});

describe("the rank that a text states for its job", () => {
  it.each([
    ["Seniority level\nEntry level", "entry"],
    ["Experience level: Senior", "senior"],
    ["Job Details: Level: Entry, Job Location: El Paso, Position Type: Full Time", "entry"],
    ["Nível: Sênior", "senior"],
    ["Seniority level\nDirector", "director"],
    ["Seniority level\nInternship", "intern"],
    ["In this entry-level role you learn to design roads.", "entry"],
    ["This mid-level role checks what vendors send.", "mid"],
    ["Our client is seeking a full-time entry level Electrical Engineer to help.", "entry"],
    ["The engineer is a mid-level, hands-on technical role: pipelines and models.", "mid"],
    ["This is a senior position in Leeds.", "senior"],
    ["Buscamos cubrir un puesto junior en Lima.", "entry"],
    ["Arquiteto\n\nSão Paulo\n\nSênior\n\nRequisitos", "senior"],
    ["This is a paid internship of six months.", "intern"],
    ["Experience Level: Entry-Level (0-2 years)", "entry"],
    ["Level: Senior, 5+ years", "senior"],
    ["Nível\n- Sênior", "senior"],
    ["We want a highly motivated mid-level Software Engineer with an eye for detail.", "mid"],
    ["We are hiring for an entry-level Sales Associate.", "entry"],
    ["As a senior-level role, this position sets the plan.", "senior"],
    ["As a mid-level engineer, you ship code.", "mid"],
    ["The role is senior level.", "senior"],
    ["This position is considered entry-level.", "entry"],
    ["This is an entry-level position with room to grow into a senior role.", "entry"],
    ["Acme wants Senior backend developers with good English.", "senior"],
  ])("%j: %s", (text, rank) => {
    const { value, evidence } = read(text);
    expect(value).toBe(rank);
    for (const { quote, at } of evidence) expect(text.startsWith(quote, at ?? -1)).toBe(true);
    expect(evidence).not.toEqual([]);
  });

  it.each([
    "Seniority level: Mid-Senior level",
    "Seniority level\nNot applicable",
    "Level: 3",
    "Level\nWe hire at every level",
    "Career level\nJunior\nSenior",
    "Seniority: Junior or Senior",
    "You mentor people in entry-level roles and senior positions.",
    "This is not an entry-level role.",
    "The senior-level position above you is vacant.",
    "You will hire for this junior role.",
    "An entry-level position at another firm is enough experience.",
    "This is an entry-level or mid-level role.",
    "You work with senior-level stakeholders in this role.",
    "We are looking for a mid-level manager's assistant",
    "We have junior and senior positions.",
    "vaga júnior ou pleno",
    // What somebody else has, does or did.
    "Your mentor has 12 years in senior-level positions.",
    "You report to the senior director of finance.",
    "You work with senior engineers every day.",
    "This role partners with senior-level executives.",
    "This position reports to a senior-level manager.",
    "Jane joined through our entry-level role.",
    "This senior-level role's assistant is you.",
    // What is paid, asked for or wished for.
    "Entry level pay starts at 15 dollars an hour.",
    "The pay for the senior-level position is higher.",
    "Senior roles may require 10 years of experience.",
    "Five years in a senior-level position.",
    "An entry-level position in sales is a plus.",
    "A senior-level position in a similar firm is desirable.",
    "German level: Intermediate",
    // Who looks for a role is no employer.
    "Are you looking for an entry-level role?",
    "If you are looking for an entry-level role, see our other adverts.",
    "Ideal for someone seeking an entry-level position.",
    "Acme is an agency for senior-level finance roles.",
    // Levels of one advert, and those that it leads to.
    "We are hiring entry-level to senior-level engineers.",
    "We are seeking junior and senior engineers.",
    "The entry-level role pays 15; the senior role pays 25.",
    "A path into a senior-level role.",
    "Level: Senior (or Staff)",
    "We need a senior engineer's assistant.",
  ])("%j states none", (text) => {
    expect(read(text).value).toBe(null);
  });

  it("is the title's where that says one, and what the text says against it is a conflict", () => {
    const { value, evidence, conflicts } = read("Seniority level: Senior", "Junior Buyer");
    expect([value, evidence.map(({ quote }) => quote)]).toEqual(["entry", ["Junior"]]);
    expect(conflicts).toEqual([{ field: "description", method: "label", quote: "Senior", at: 17, value: "senior" }]);
  });

  it.each([
    ["Junior Buyer", "This is an entry-level role."],
    ["Marketing Intern", "This is an entry-level role."],
    ["Director of Sales", "This is a senior-level role."],
    ["Staff Engineer", "This is a senior-level role."],
    ["Shift Manager", "This mid-level role is in Leeds."],
  ])("%j is not contradicted by %j", (title, text) => {
    expect(read(text, title).conflicts).toEqual([]);
  });

  it("leaves a title's choice of several to nobody", () => {
    const { value, conflicts } = read("This is a senior-level role.", "Senior/Staff Engineer");
    expect([value, conflicts.map((conflict) => conflict.value)]).toEqual([null, ["senior", "staff"]]);
  });

  it("is the title's where the text is too long to read, and over budget where only the text could say it", () => {
    const descriptionText = "This is a senior-level role. ".repeat(100);
    const few = () => countSteps(5_000);
    expect(readSeniority({ ...silent, title: "Junior Buyer", descriptionText }, few())).toMatchObject({
      value: "entry",
      conflicts: [],
    });
    expect(() => readSeniority({ ...silent, title: "Buyer", descriptionText }, few())).toThrow(OverBudget);
  });

  it("is a conflict where the text says two", () => {
    const { value, conflicts } = read("Level: Junior\nThis is a senior position.");
    expect(value).toBe(null);
    expect(conflicts.map((conflict) => conflict.value)).toEqual(["entry", "senior"]);
  });
});
