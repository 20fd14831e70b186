/**
 * What other APIs of postings call what has another name here, by ours; without case, `_` and `-`. Of several the first
 * that an address knows is meant. What trackers append to any link (`source`, `lang`) is not here.
 */
const names: Record<string, string> = {
  event_types: "type types event events eventtype",
  observed_after: "since after fromdate datefrom",
  observed_before: "until before todate dateto",
  q: "query search keyword keywords searchterm text what",
  title: "jobtitle role position",
  org_ids: "company companies companyname companyid employer organization organisation org",
  location: "where place places locations address",
  region: "state province",
  near: "lat latitude lng lon long longitude latlng latlong geo coordinates",
  radius_km: "radius distance",
  workplace_type: "remote isremote remoteonly remotework workfromhome workplace workmodel workmode onsite hybrid",
  employment_type: "jobtype type contracttype employment commitment schedule",
  seniority: "level joblevel experiencelevel senioritylevel experience",
  title_group: "category categories jobcategory jobfunction function field industry",
  title_family: "family jobfamily occupation profession",
  description: "skill skills technology technologies tech tags stack",
  salary_min: "salary minsalary salaryfrom pay minpay paymin compensation salaryperiod payperiod",
  salary_exists: "hassalary withsalary hassalaryinfo haspay salaryvisible",
  education: "degree degrees educationlevel minimumdegree",
  collapse: "duplicate duplicates dedupe deduplicate distinct unique hideduplicates",
  first_seen_before: "at asof",
  salary_max: "maxsalary salaryto maxpay paymax",
  salary_currency: "currency",
  posted_after:
    "postedsince postedwithin postedafterdate dateposted postedat posted maxage maxagedays days since fromdate datefrom",
  posted_before: "todate dateto until",
  provider: "ats platform",
  visa_sponsorship: "visa sponsorship sponsorsvisa",
  status: "open isopen closed expired isactive state includeclosed includeexpired",
  include_total: "total count withtotal",
  sort: "order orderby sortby ordering",
  limit: "perpage pagesize size maxresults resultsperpage results rows top",
  cursor: "page pagenumber offset skip pagetoken nexttoken",
};
const byName = new Map<string, string[]>();
for (const [ours, others] of Object.entries(names))
  for (const other of others.split(" ")) byName.set(other, [...(byName.get(other) ?? []), ours]);

/** How ours is asked for, where its name does not say it. */
const how: Record<string, string> = {
  org_ids: "which GET /job-postings/v1/orgs/lookup?name= finds; q finds a company's name too",
  near: "latitude,longitude, with radius_km",
  workplace_type: "remote, hybrid or on_site",
  description: "words of the posting's own text",
  title_group: "or department, as the board names it",
  posted_after: "a date like 2026-06-06; first_seen_after and changed_after go by our own time",
  posted_before: "a date like 2026-06-06",
  salary_min: "US dollars a year, like 100000",
  salary_max: "US dollars a year, like 100000",
  salary_exists: "true or false",
  collapse: "collapse=duplicates gives one row for each opening",
  first_seen_before: "of lists, with status=any; GET /job-postings/v1/jobs/{job_id}?at= is a posting as it stood then",
  status: "active, expired or any",
  cursor: "meta.next_cursor of the page before",
};

/** What others call a value of a list of words, by ours; written as names are. */
const words: Record<string, string> = {
  entry: "junior jr graduate newgrad entrylevel beginner",
  mid: "middle midlevel medior intermediate pleno",
  intern: "internship trainee student",
  internship: "intern trainee apprenticeship workingstudent",
  contract: "freelance freelancer contractor selfemployed",
  temporary: "temp seasonal fixedterm",
  on_site: "office inoffice inperson",
  remote: "wfh workfromhome telecommute",
};
const oursOf = new Map<string, string[]>();
for (const [ours, others] of Object.entries(words))
  for (const other of others.split(" ")) oursOf.set(other, [...(oursOf.get(other) ?? []), ours]);

/** The word of a list that others call so; null of one of its own, and where nothing is known. */
export function readOtherWord(word: string, options: readonly unknown[]): string | null {
  if (options.includes(word)) return null;
  const all = oursOf.get(word.toLowerCase().replaceAll(/[\s_-]/g, "")) ?? [];
  return all.find((ours) => options.includes(ours)) ?? null;
}

/** Of a name that an address does not know, what others call so: our name, and what to say of it. Null: nothing known. */
export function readOtherName(name: string, known: object): { meant: string; hint: string } | null {
  const all = byName.get(name.toLowerCase().replaceAll(/[_-]/g, "")) ?? [];
  const meant = all.find((ours) => Object.hasOwn(known, ours));
  if (meant === undefined) return null;
  const more = how[meant];
  return { meant, hint: `is ${meant} here${more === undefined ? "" : `: ${more}`}` };
}

/** Whether it asks for a page behind the first: who counts pages would be given the first one again and again. */
export function asksFurther(meant: string | null, value: unknown): boolean {
  return meant === "cursor" && ![value ?? ""].flat().every((one) => firstPage.has(one));
}
const firstPage = new Set<unknown>(["", "0", "1", 0, 1]);
