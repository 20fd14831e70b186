/**
 * JSON whose names of fields recur from row to row, shorter: such a name with its quotes and colon, what opens or
 * parts its object before it, and the quote of a text behind it, are two characters. The first is a control
 * character, which JSON never holds as such: so any text comes back as it was, and one without is read as it is.
 */

/** Names that providers give their own fields. Part of what is stored: only ever added to, at the end. */
const NAMES =
  `name id location value departments offices metadata requisition_id internal_job_id language pay_input_ranges
  min_cents max_cents currency_type title department team employmentType address secondaryLocations isRemote
  workplaceType compensation postalAddress addressLocality addressRegion addressCountry lists text country createdAt
  categories salaryRange commitment level allLocations min max currency interval label refNumber function industry
  typeOfEmployment experienceLevel city region remote hybrid fullLocation externalPath jobReqId timeType remoteType
  req_id employment_type location_name location_type employment_type_code experience_code education_code
  category_code on_site min_hours max_hours salary locations code telecommuting education experience
  recruitingCategory schedule seniority yearsOfExperience occupation occupationCategory compensationTierSummary
  scrapeableCompensationSalarySummary compensationTiers tierSummary components compensationType currencyCode minValue
  maxValue`.split(/\s+/);

/** What may stand before a name's first quote, and behind its colon. */
const OPENINGS = ["", "{", ",", "[{"];
const BEGINNINGS = ["", '"', "null"];
/** The second character says which name: those from "!" to "~". */
const [FIRST_NAME, NAMES_PER_LEAD] = [0x21, 0x5e];
const FIRST_LEAD = 1;

const longForms = new Map<string, string>();
const shortForms = new Map<string, string>();
for (const [index, name] of NAMES.entries()) {
  const forms = OPENINGS.flatMap((opening) => BEGINNINGS.map((beginning) => `${opening}"${name}":${beginning}`));
  for (const [form, long] of forms.entries()) {
    const lead = FIRST_LEAD + form + forms.length * Math.floor(index / NAMES_PER_LEAD);
    const short = String.fromCharCode(lead, FIRST_NAME + (index % NAMES_PER_LEAD));
    shortForms.set(long, short);
    longForms.set(short, long);
  }
}
const LONG = /(?:\[?\{|,)?"\w+":(?:"|null)?/g;
const BEYOND_LEADS = 0x20;

/** `json`: what JSON.stringify made. */
export function packJson(json: string): string {
  return json.replaceAll(LONG, (long) => shortForms.get(long) ?? long);
}

export function unpackJson(stored: string): string {
  let json = "";
  let from = 0;
  for (let at = 0; at < stored.length; at++) {
    if (stored.charCodeAt(at) >= BEYOND_LEADS) continue;
    const long = longForms.get(stored.slice(at, at + 2));
    if (long === undefined) continue;
    json += stored.slice(from, at) + long;
    from = ++at + 1;
  }
  return json + stored.slice(from);
}
