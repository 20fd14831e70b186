import { describe, expect, it } from "vitest";
import { readClearance } from "../../../../../src/core/normalize/requirements/clearance.ts";
import { readOpenings } from "../../../../../src/core/normalize/requirements/openings.ts";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";
import { countSteps } from "../../../../counted-regex.ts";
import { createRandom } from "../../../../sim/random.ts";

const find = (text: string, title = "") => findStatements({ ...silent, title, descriptionText: text }, unlimited);
const clearance = (text: string) => readClearance(find(text), unlimited);
const openings = (text: string, title?: string) => readOpenings(find(text, title), unlimited);

describe("security clearance", () => {
  it.each([
    ["An active Top Secret clearance is required.", "top_secret", true],
    ["TS/SCI with polygraph", "top_secret", true],
    ["Secret or Top Secret clearance required", "secret", true],
    ["Ability to obtain and maintain a DoD Secret security clearance", "secret", true],
    ["Must be able to obtain a security clearance", "any", true],
    ["Candidates must be eligible for SC clearance; security clearance takes time", "sc", true],
    ["Bereitschaft zu einer Sicherheits\u00fcberpr\u00fcfung", "any", true],
    ["Secret clearance preferred", "secret", false],
    ["An active TS/SCI clearance with polygraph (and can satisfy all else) are preferred", "top_secret", false],
    ["Secret clearance (or Top Secret, preferred) is required", "secret", true],
    ["Nice to have\n- Public Trust clearance", "public_trust", false],
    ["No security clearance is required.", "none", false],
    ["Security clearance required: No", "none", false],
    ["This position does not require a security clearance.", "none", false],
    ["Security Check (SC) clearance is required.", "sc", true],
    ["Reliability Status clearance required", "any", true],
    ["Security Clearance: Secret", "secret", true],
    ["Clearance Required to Start: Interim Secret", "secret", true],
    ["Top Secret/SCI eligibility required.", "top_secret", true],
    ["Must be willing to undergo DV.", "dv", true],
    ["Must pass a Public Trust background investigation.", "public_trust", true],
  ])("%j", (text, value, required) => {
    expect(clearance(text).value).toEqual({ value, required });
  });

  it.each([
    "Experience with customs clearance",
    "You set up the clearance sale.",
    "You process security clearances for our staff.",
    "Do you hold a security clearance?",
    "Medical clearance and a background check",
    "We keep a secret recipe.",
    "You support customers with a Secret clearance.",
    "Recruit candidates with an active Secret clearance for our clients.",
    "Our team has active Secret clearances.",
    "Some of our roles require a Secret clearance.",
  ])("%j says nothing of it", (text) => {
    expect(clearance(text).value).toBeNull();
  });
});

describe("openings", () => {
  it.each([
    ["Number of openings: 3", 3],
    ["No. of positions - 12", 12],
    ["- Vacancies: 4", 4],
    ["We have two positions available in this team.", 2],
    ["Anzahl der offenen Stellen: 2", 2],
    ["N\u00famero de vagas: 5", 5],
    ["3 postes \u00e0 pourvoir", 3],
    ["There are two openings for this position.", 2],
    ["This requisition is for 2 openings.", 2],
    ["There are three (3) vacancies to be filled.", 3],
    ["2 Vacancies", 2],
    ["Number of posts: 1", 1],
    ["Zu besetzende Stellen: 2", 2],
    ["3 postes sont \u00e0 pourvoir.", 3],
    ["We have 2 openings in our Dallas office.", 2],
    ["N.\u00ba de vagas: 7", 7],
    ["Liczba wakat\u00f3w: 2", 2],
    ["Openings: 2 (full-time)", 2],
    ["This vacancy will be used to fill 3 positions.", 3],
    ["2 positions will be filled.", 2],
    ["2 roles available", 2],
    ["Zu besetzen sind zwei Stellen in Teilzeit.", 2],
    ["Se ofrecen cuatro plazas.", 4],
    ["Er zijn drie posities beschikbaar.", 3],
    ["N\u00famero de puestos: 3", 3],
    ["We are filling five (5) posts.", 5],
    ["Vacancies: 12 Nos.", 12],
    ["Se requieren 6 vacantes", 6],
    ["This requisition has 4 openings.", 4],
    ["\u52df\u96c6\u4eba\u6570:2\u540d", 2],
  ])("%j", (text, value) => {
    expect(openings(text).value).toEqual({ value });
  });

  it("are read from a title", () => {
    expect(openings("", "Cook (2 positions)").value).toEqual({ value: 2 });
  });

  it.each([
    "See our 200 open positions worldwide.",
    "Vacancy: 118",
    "A schedule for social media (3 posts)",
    "Vacancy - 118",
    "We have 12 positions open worldwide.",
    "We have 15 open positions in 4 countries.",
    "Position #: 307",
    "You may apply to 2 openings at a time.",
    "This posting may be used to fill up to 3 positions.",
    "Over 300 positions are open at our group.",
    "Multiple openings",
    "You held 3 positions in sales.",
    "Position: 40 hours a week",
    "Positions: 100%",
    "Number of openings: 0",
  ])("%j says nothing of them", (text) => {
    expect(openings(text).value).toBeNull();
  });

  it("are unknown where statements disagree", () => {
    expect(openings("Vacancies: 4\nNumber of openings: 3").conflicts).toHaveLength(2);
  });
});

describe("what is stated", () => {
  it("is quoted where it stands, whatever a text holds", () => {
    const random = createRandom(19);
    const pieces =
      "secret |clearance |TS/SCI |2 |openings|: |, |\n|. |number of |positions |available|\u0130|\ud800".split("|");
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => random.pick(pieces)).join("");
      for (const { quote, at } of [...clearance(text).evidence, ...openings(text).evidence])
        expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });

  it.each(["clearance ", "secret/", "process ", "openings ", "number of ", "no "])(
    "takes steps in proportion to a text of %j",
    (piece) => {
      const cost = (chars: number) => {
        const text = `clearance openings ${piece.repeat(chars / piece.length)}`;
        return countSteps(() => [clearance(text), openings(text)]).steps;
      };
      expect(cost(3_000)).toBeLessThan(2.6 * cost(1_500));
    },
  );
});
