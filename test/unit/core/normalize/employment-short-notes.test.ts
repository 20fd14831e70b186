import { expect, it } from "vitest";
import { readEmployment } from "../../../../src/core/normalize/employment/employment.ts";
import { silent } from "../../../../src/core/normalize/said.ts";

it.each([
  ["Full time in the warehouse office, on site", "full_time"],
  ["On-site, Gulberg III; full time, 11 am to 8 pm", "full_time"],
  ["35+ hours, full time through the winter", "full_time"],
  ["18.5 hours over three days; part time; pro rata", "part_time"],
  ["Half-time post (0.5 WTE).", "part_time"],
  ["0.8 FTE; full-time equivalent 31,000.", "part_time"],
  ["It's full-time, with every second Friday off.", "full_time"],
  ["You'd be full time, Monday to Friday.", "full_time"],
  ["This one's part time: 16 hours.", "part_time"],
  ["Part-time weekend work.", "part_time"],
  ["Contract: one year, renewable.", "contract"],
  ["CIS contract, 14 weeks", "contract"],
  ["We're looking for a freelancer with her own kit.", "contract"],
  ["Temporary: turnaround, 35 days, camp provided.", "temporary"],
  ["Seasonal: May long weekend to Thanksgiving.", "temporary"],
  ["A ten-week summer internship.", "internship"],
  ["Our full-time chef trains you.", null],
  ["You manage six permanent and four casual staff.", null],
  ["Our tutors are part-time, some are on internship.", null],
  ["0.4 of a full-time post.", null],
  ["If you are full time, you get a bike.", null],
  ["Contract: Acme Corp, 2019 to 2024", null],
  ["Seasonal: fruit and vegetables from our farm", null],
  ["Temporary: the office is being painted until June.", null],
  ["Full time in school? Then come on Saturdays.", null],
])("%s is %s", (text, expected) => {
  expect(readEmployment({ ...silent, title: "Specialist", descriptionText: text }).value).toBe(expected);
});
