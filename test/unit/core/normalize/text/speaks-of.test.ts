import { describe, expect, it } from "vitest";
import {
  isAskedInSomeJobs,
  isNotThisJob,
  isOfOthers,
  isOfSomeJobs,
  isToldToOthers,
} from "../../../../../src/core/normalize/text/speaks-of.ts";

/** Whether what stands in brackets is said of others. */
function ofOthers(marked: string): boolean {
  const [from, to] = [marked.indexOf("["), marked.indexOf("]") - 1];
  return isOfOthers(marked.replace(/[[\]]/g, ""), from, to);
}

describe("of whom a sentence says a thing", () => {
  it.each([
    "You will supervise [MBA] students.",
    "You'll work closely with [PhD]-level researchers.",
    "You will hire [bachelors] and masters graduates.",
    "Manage engineers with [5 years] of experience.",
    "Recruit candidates with an active [Secret] clearance.",
    "Train apprentices to [NVQ] level 2",
    "Our founders each hold [MBAs] from good schools.",
    "Half of our team have a [master's] degree",
    "We are a team of [PhDs] and cooks.",
    "You report to our lead, who holds a [PhD]",
    "Sie betreuen Studierende im [Bachelor]",
    "Vous encadrez des \u00e9tudiants de [licence]",
    "Profesor de [bachillerato]",
    "L\u00e4rare p\u00e5 [yrkesutbildning]",
    "Wir sind ein Gymnasium mit [Abitur]",
    "Founders bring [20 years] of experience",
    "Your colleagues have [10 years] of experience",
    "You'll work alongside artists with [10 years] of experience",
    "You will support engineers with [5 years] of experience",
  ])("%j: others", (marked) => {
    expect(ofOthers(marked)).toBe(true);
  });

  it.each([
    "You have a [bachelor's] degree and will supervise students.",
    "You work with clients and hold a [bachelor's] degree.",
    "[Master's] degree required to supervise interns.",
    "[PhD] in biology; work with scientists",
    "Our teams need a cook with [5 years] of experience",
    "We are hiring nurses with [5 years] of experience",
    "We are looking for teachers with a [bachelor's] degree",
    "Our team of cooks grows, and you bring a [diploma]",
    "You work alongside senior cooks, with [3 years] of your own",
    "You must have a [master's] degree to work with patients",
    "Candidates with an active [Secret] clearance are preferred",
    "Du f\u00fchrst ein Team und hast einen [Bachelor]",
    "We need support engineers with a [bachelor's] degree",
    "Looking for lead developers with [3 years] of experience",
    "Hiring nurses with [3 years] of experience",
    "To join our team, a [bachelor's] degree is required",
    "Our client has a requirement for a [Secret] clearance",
    "Our ideal team leader has [3 years] of experience",
    "We are a small clinic looking for a nurse with a [bachelor's] degree",
    "Reporting to the CFO, with a [bachelor's] degree",
    "Teacher of English, [bachelor's] degree required",
  ])("%j: whoever applies", (marked) => {
    expect(ofOthers(marked)).toBe(false);
  });
});

describe("of which jobs a sentence speaks", () => {
  it.each([
    "Visas are sponsored for some roles.",
    "Visas are sponsored for engineering roles.",
    "It depends on the role.",
    "Some of our sites ask for a clearance.",
  ])("%j: of some", (text) => {
    expect(isOfSomeJobs(text)).toBe(true);
  });
  it.each([
    "Visas are sponsored for all roles.",
    "We sponsor visas for this role and some others.",
    "We sponsor visas.",
  ])("%j: of all, or of this one", (text) => {
    expect(isOfSomeJobs(text)).toBe(false);
  });
  it("parts what some jobs ask for from work in several of them", () => {
    const asked = (marked: string): boolean => {
      const [from, to] = [marked.indexOf("["), marked.indexOf("]") - 1];
      return isAskedInSomeJobs(marked.replace(/[[\]]/g, ""), from, to);
    };
    expect(asked("Some roles require a [clearance].")).toBe(true);
    expect(asked("Certain contracts, though not this one, need a [clearance].")).toBe(true);
    expect(asked("A [clearance] is required for certain contracts")).toBe(true);
    expect(asked("[5 years] in several leadership roles")).toBe(false);
    expect(asked("[5 years] in customer-facing roles required")).toBe(false);
    expect(asked("[5 years] in other sales positions required")).toBe(false);
    expect(asked("A [bachelor's] degree, as most of our projects require statistics")).toBe(false);
    expect(asked("You worked on many projects, and we require a [bachelor's] degree")).toBe(false);
  });
  it("takes how long one did a thing for no time of others", () => {
    const text = "Experience managing people for at least 3 years";
    expect(isOfOthers(text, text.length - 7, text.length, true)).toBe(false);
    expect(isOfOthers("Teacher of 3 years", 11, 18, true)).toBe(false);
  });
  it("knows that this one is left out", () => {
    expect(isNotThisJob("We sponsor for some roles, but not this one.")).toBe(true);
    expect(isNotThisJob("This role is not eligible.")).toBe(true);
    expect(isNotThisJob("This is not only a job: we sponsor visas")).toBe(false);
    expect(isNotThisJob("We sponsor visas for this role.")).toBe(false);
    expect(isNotThisJob("We sponsor visas, but we cannot for this role.")).toBe(true);
    expect(isNotThisJob("We sponsor visas, but relocation is not available for this role.")).toBe(false);
    expect(isNotThisJob("This role is not remote, but visas are sponsored.")).toBe(false);
    expect(isNotThisJob("This role is not eligible for a bonus, but visas are sponsored.")).toBe(false);
  });
  it("knows what its holder tells others", () => {
    expect(isToldToOthers("You tell clients that we do not sponsor visas.")).toBe(true);
    expect(isToldToOthers("We tell you that we sponsor visas.")).toBe(false);
    expect(isToldToOthers("You will tell candidates that we sponsor visas.")).toBe(true);
    expect(isToldToOthers("We inform applicants that we do not sponsor visas.")).toBe(false);
  });
});
