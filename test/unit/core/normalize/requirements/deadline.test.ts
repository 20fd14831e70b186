import { describe, expect, it } from "vitest";
import { lastDayBefore, readDeadline } from "../../../../../src/core/normalize/requirements/deadline.ts";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { countSteps, unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (descriptionText: string, deadlineAt: number | null = null) =>
  readDeadline(findStatements({ title: "Engineer", descriptionText }, unlimited), unlimited, { deadlineAt });

describe("the day until which one may apply", () => {
  it.each([
    ["Applications close on 12 March 2026.", "2026-03-12"],
    ["Please ensure that applications are submitted by 12 March 2026.", "2026-03-12"],
    ["Applications will close at 11:59pm on Thursday, 12th of March, 2026.", "2026-03-12"],
    ["The application deadline is March 12, 2026, or when the role is filled.", "2026-03-12"],
    ["Application Deadline: 2026-03-12", "2026-03-12"],
    ["Applications received after 12 March 2026 will not be considered.", "2026-03-12"],
    ["Uzávěrka přihlášek: 28. 2. 2027", "2027-02-28"],
    ["Se recibirán solicitudes hasta el 8 de marzo de 2027.", "2027-03-08"],
    // Day before month, where the language writes it so.
    ["Envie seu currículo até 10/03/2027.", "2027-03-10"],
    ["- Deadline: 12 Mar. 2026", "2026-03-12"],
    ["Closing date: 25/12/2026", "2026-12-25"],
    ["Closes: 11th January 2027", "2027-01-11"],
    ["Post End Date 2027-01-31", "2027-01-31"],
    ["Submission deadline: 15-01-2027", "2027-01-15"],
    ["\uC9C0\uC6D0 \uB9C8\uAC10: 2027\uB144 1\uC6D4 15\uC77C", "2027-01-15"],
    ["\u7533\u8BF7\u622A\u6B62\u65E5\u671F\uFF1A2027\u5E741\u670815\u65E5", "2027-01-15"],
    ["Einsendeschluss: 31. Januar 2027", "2027-01-31"],
    ["Reageer voor 31 januari 2027", "2027-01-31"],
    ["Job posting end date: 12/30/2026", "2026-12-30"],
    ["Posted until: 2027/01/15", "2027-01-15"],
    ["Last date for receipt of applications is 4 January 2027.", "2027-01-04"],
    ["Wir freuen uns auf Ihre Bewerbung bis 10. J\u00E4nner 2027.", "2027-01-10"],
    ["Sista dag att ans\u00F6ka \u00E4r 15 januari 2027.", "2027-01-15"],
    ["Las postulaciones se reciben hasta el 20 de diciembre de 2026.", "2026-12-20"],
    ["Aplikacje prosimy przesy\u0142a\u0107 do 15 stycznia 2027.", "2027-01-15"],
    ["The application window for this opening will close on - 17 Apr 2026 At Acme", "2026-04-17"],
    ["Please apply by Sept. 30, 2026.", "2026-09-30"],
    ["This position is open until December 31, 2026.", "2026-12-31"],
    ["Applications will be accepted from 1 March 2026 to 31 March 2026.", "2026-03-31"],
    ["We welcome you.\nBewerbungsfrist: 12. M\u00e4rz 2026\nWir freuen uns.", "2026-03-12"],
    ["Bewerbungsschluss ist der 05.03.2026.", "2026-03-05"],
    ["Date limite de candidature : 1er f\u00e9vrier 2026", "2026-02-01"],
    ["Fecha l\u00edmite para postular: 3 de agosto de 2026", "2026-08-03"],
    ["Prazo para candidatura: 3 de agosto de 2026", "2026-08-03"],
    ["Sluitingsdatum: 4 mei 2026", "2026-05-04"],
  ])("%j states it", (text, day) => {
    const { value, evidence } = read(text);
    expect(value).toEqual({ value: day });
    for (const { at, quote } of evidence) expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it.each([
    "Last date to apply: 15 January 2027",
    "Last day to apply is January 15, 2027",
    "Date limite pour postuler : le 15 janvier 2027",
    "Candidatures jusqu'au 15 janvier 2027",
    "Date de clôture : 15/01/2027",
    "Plazo de presentación de solicitudes hasta el 15 de enero de 2027",
    "Inscrições até 15/01/2027",
    "Inscrições abertas até 15 de janeiro de 2027",
    "Inviare la candidatura entro il 15 gennaio 2027",
    "Termine per la presentazione delle domande: 15/01/2027",
    "Reageren kan tot 15 januari 2027",
    "Termin nadsyłania aplikacji: 15.01.2027",
    "Aplikuj do 15 stycznia 2027",
    "Sista ansökningsdag: 15 januari 2027",
    "Ansök senast 2027-01-15",
    "Ansøgningsfrist: 15. januar 2027",
    "Søknadsfrist: 15.01.2027",
    "応募締切：2027年1月15日",
    "Hakuaika päättyy 15.1.2027",
  ])("%s", (text) => {
    const { value, evidence } = read(text);
    expect(value).toEqual({ value: "2027-01-15" });
    expect(text.slice(evidence[0]?.at ?? 0)).toContain(evidence[0]?.quote);
  });

  it.each([
    // No year, or an order that is the reader's to guess.
    "Applications close on 12 March.",
    "Apply by 03/04/2026.",
    "Application deadline: 31/02/2026",
    "Application deadline: 12.13.2026",
    // Other days.
    "Applications open on 12 March 2026.",
    "Applications open 12 March 2026",
    "Befristet bis 31.12.2027",
    "CDD jusqu'au 31 décembre 2027",
    "This posting will be open until at least 12 March 2026.",
    "Apply by March 12, 2026 for full consideration.",
    "The deadline of the project is 12 March 2026.",
    "The role starts on 1 April 2026.",
    "We raised our Series B on March 12, 2026.",
    "The position is located in Berlin; the contract ends on 31 December 2026.",
    "In this position you prepare the report that closes the books on 31 December 2026.",
    "Visa applications close on 12 March 2027.",
    "Students' applications are due 12 March 2027.",
    "You make sure that applications are submitted by 12 March 2027.",
    "Our clients submit their applications by 12 March 2027",
    "Applications are reviewed as they come. Our office opens after January 5, 2027.",
  ])("%j does not", (text) => {
    expect(read(text).value).toBeNull();
  });

  it("knows nothing where sentences disagree, and keeps both", () => {
    const { value, conflicts } = read("Applications close on 12 March 2026.\nApply by March 20, 2026.");
    expect(value).toBeNull();
    expect(conflicts.map((one) => one.value)).toEqual(["2026-03-12", "2026-03-20"]);
  });

  it("is that of the board's own field, which a sentence may bear out or contradict", () => {
    const deadlineAt = Date.UTC(2026, 2, 13, 3, 59, 59);
    expect(read("", deadlineAt)).toMatchObject({ value: { value: "2026-03-12" }, evidence: [{ field: "native" }] });
    expect(read("Apply by March 12, 2026.", deadlineAt).evidence).toHaveLength(2);
    const { value, conflicts } = read("Apply by March 20, 2026.", deadlineAt);
    expect([value?.value, conflicts.map((one) => one.value)]).toEqual(["2026-03-12", ["2026-03-20"]]);
  });

  it.each([
    ["2026-03-12T23:59:59.999Z", "2026-03-12"],
    ["2026-03-13T04:59:59Z", "2026-03-12"],
    ["2026-03-12T22:59:00Z", "2026-03-12"],
    ["2026-03-12T12:59:59Z", "2026-03-12"],
    ["2026-03-12T10:59:00Z", null],
    ["2026-03-12T15:00:00Z", null],
    ["2026-03-12T00:00:00Z", null],
  ])("%s is the end of %s", (instant, day) => {
    expect(lastDayBefore(Date.parse(instant))).toBe(day);
  });

  it.each(["Application deadline: ", "apply by ", "12 March 2026 ", "until 1.", "applications close "])(
    "takes steps as a text of %j grows",
    (piece) => {
      const stepsOf = (chars: number): number => {
        const steps = countSteps(Number.MAX_SAFE_INTEGER);
        const text = piece.repeat(chars / piece.length);
        readDeadline(findStatements({ title: "", descriptionText: text }, steps), steps, { deadlineAt: null });
        return steps.taken();
      };
      expect(stepsOf(200_000)).toBeLessThan(2.5 * stepsOf(100_000));
    },
  );
});

describe("a posting that expires", () => {
  it.each<[string, string | undefined]>([
    ["This posting will expire on 2026-07-01.", "2026-07-01"],
    ["The job posting expires on 4 May 2027.", "2027-05-04"],
    ["Your licence expires on 4 May 2027.", undefined],
    ["The position offers a contract that expires on 4 May 2027.", undefined],
  ])("%j: %s", (text, day) => {
    expect(read(text).value?.value).toBe(day);
  });
});
