import { describe, expect, it } from "vitest";
import { readEmployment } from "../../../../../src/core/normalize/employment/employment.ts";
import { silent, type Said } from "../../../../../src/core/normalize/said.ts";
import { readSeniorityOfJob } from "../../../../../src/core/normalize/seniority/stated.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (descriptionText: string, title = "Specialist") => {
  const said: Said = { ...silent, title, descriptionText };
  return readSeniorityOfJob(said, unlimited, () => readEmployment(said));
};

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
  ])("%j states none", (text) => {
    expect(read(text).value).toBe(null);
  });

  it("is the title's where that says one, and a conflict where the text says two", () => {
    expect(read("Seniority level: Senior", "Junior Buyer").value).toBe("entry");
    const { value, conflicts } = read("Level: Junior\nThis is a senior position.");
    expect(value).toBe(null);
    expect(conflicts.map((conflict) => conflict.value)).toEqual(["entry", "senior"]);
  });
});
