import { describe, expect, it } from "vitest";
import { readRemoteScope } from "../../../../src/core/normalize/remote-scope/remote-scope.ts";
import { silent, type Said } from "../../../../src/core/normalize/said.ts";
import { countSteps } from "../../../../src/core/normalize/steps.ts";
import { createRandom } from "../../../sim/random.ts";

const read = (parts: Partial<Said>) =>
  readRemoteScope({ ...silent, title: "Engineer", ...parts }, undefined, { workplace: "remote" });
const scope = (countries: string[], regions: string[] = [], exclude: string[] = [], worldwide = false) => ({
  worldwide,
  countries,
  regions,
  exclude,
});

const state = (...codes: string[]) =>
  scope(
    ["US"],
    codes.map((code) => `US-${code}`),
  );

describe("readRemoteScope", () => {
  it.each(["Remote (EST)", "Remote - ET", "Remote, EST or CET"])("reads no land in a time zone: %s", (locationText) => {
    expect(read({ locationText }).value).toBeNull();
  });

  it.each([
    ["Remote (US, EST)", scope(["US"])],
    ["Remote - Canada or US, ET", scope(["CA", "US"])],
    ["Remote - Estonia", scope(["EE"])],
    ["Remote (Ethiopia)", scope(["ET"])],
  ])("reads the land beside a zone, and lands by their names: %s", (locationText, places) => {
    expect(read({ locationText }).value).toMatchObject(places);
  });

  it.each([
    ["Remote (US or Canada)", scope(["US", "CA"])],
    ["Remote - Poland/Ukraine", scope(["PL", "UA"])],
    ["Remote (US, excluding CA and NY)", scope(["US"], [], ["US-CA", "US-NY"])],
    ["Remote (non-U.S.)", scope([], [], ["US"])],
    ["Remote - EMEA", scope([], ["EMEA"])],
    ["Europe", scope([], ["Europe"])],
    ["Latin America (Remote)", scope([], ["LATAM"])],
    ["Remote - Texas", scope(["US"], ["US-TX"])],
    ["Remote, Worldwide", scope([], [], [], true)],
    ["New York, San Francisco, US-Remote", scope(["US"])],
    ["Brasil", scope(["BR"])],
    ["Europe - Anywhere", scope([], ["Europe"])],
    ["EU - anywhere", scope([], ["EU"])],
    ["US, anywhere", scope(["US"])],
    ["Anywhere (Europe)", scope([], ["Europe"])],
    ["Remote, Anywhere, Canada", scope(["CA"])],
    ["Anywhere in Europe", scope([], ["Europe"])],
    ["Anywhere", scope([], [], [], true)],
    ["Remote - Anywhere", scope([], [], [], true)],
    ["Europe or anywhere", scope([], ["Europe"], [], true)],
    ["Remote - Georgia, US", scope(["US"], ["US-GA"])],
    ["Remote (USA - Georgia)", scope(["US"], ["US-GA"])],
    ["Remote - Georgia; Remote - Texas", scope(["US"], ["US-GA", "US-TX"])],
    ["Remote (Armenia, Georgia)", scope(["AM", "GE"])],
    ["Remote - Jordan", scope(["JO"])],
  ])("line %j", (locationText, value) => {
    const { value: got, evidence } = read({ locationText });
    expect(got).toMatchObject(value);
    for (const { quote, at } of evidence) expect(locationText.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it("is nothing where a name is a country's and a state's", () => {
    expect(read({ locationText: "Remote - Georgia" }).value).toBeNull();
  });

  it("is a line's before a title's last part's", () => {
    const { value } = read({ title: "Sales Manager - APAC (Remote)", locationText: "Remote - Japan" });
    expect(value).toMatchObject(scope(["JP"]));
  });

  it.each([
    "We hire in 50+ countries around the world.",
    "Open to candidates in EMEA time zones.",
    "Remote von \u00FCberall",
    "Work from your home in peace.",
  ])("text %j states none", (descriptionText) => {
    expect(read({ descriptionText }).value).toBeNull();
  });

  it.each([
    "Remote",
    "West Coast (Remote)",
    "Berlin (Remote)",
    "New York, NY (Remote)",
    "New York",
    "Washington, D.C.",
    "Remote - CA",
    "Mars",
  ])("line %j states none", (locationText) => {
    expect(read({ locationText }).value).toBeNull();
  });

  it.each([
    ["Engineer (Remote, EU)", scope([], ["EU"])],
    ["Engineer - Remote (US)", scope(["US"])],
    ["Support Agent (Fully Remote - Sweden)", scope(["SE"])],
    ["Designer, Remote in Spain", scope(["ES"])],
    ["Designer (Remote, Europe - anywhere)", scope([], ["Europe"])],
    ["Implementation Manager | Fully Remote Poland", scope(["PL"])],
    ["Solutions Engineer, EMEA (Remote)", scope([], ["EMEA"])],
  ])("title %j", (title, value) => {
    expect(read({ title }).value).toMatchObject(value);
  });

  it.each([
    ["You must be located in the United States or Canada.", scope(["US", "CA"])],
    ["Location: Fully remote, US", scope(["US"])],
    ["You'll work remotely from your home in Germany, Austria or Switzerland.", scope(["DE", "AT", "CH"])],
    ["Residence in the EU or Switzerland is required.", scope(["CH"], ["EU"])],
    ["You can work from any country in the European Union.", scope([], ["EU"])],
    ["US remote, with occasional travel.", scope(["US"])],
    ["This is a US-only remote role.", scope(["US"])],
    ["You can be anywhere on the globe.", scope([], [], [], true)],
    ["We welcome applicants from all over the world.", scope([], [], [], true)],
    ["Eligible locations: New York, New Jersey, Connecticut", scope(["US"], ["US-NY", "US-NJ", "US-CT"])],
    ["Remote aus Deutschland oder \u00D6sterreich", scope(["DE", "AT"])],
    ["Ouvert aux candidats bas\u00E9s en Belgique ou au Luxembourg", scope(["BE", "LU"])],
    ["Buscamos personas que residan en Colombia", scope(["CO"])],
    ["Trabalho remoto a partir de Portugal", scope(["PT"])],
    ["P\u00E5 distans var som helst i Sverige", scope(["SE"])],
    ["We hire from anywhere in the world.", scope([], [], [], true)],
    ["Location: Anywhere (Europe).", scope([], ["Europe"])],
    ["We hire candidates anywhere, within the EU.", scope([], ["EU"])],
    ["Location: Anywhere (UK time zone preferred).", scope([], [], [], true)],
    ["Location: Anywhere.", scope([], [], [], true)],
    ["Work from wherever you are in the world.", scope([], [], [], true)],
    ["We hire across the U.S. except in California.", scope(["US"], [], ["US-CA"])],
    ["Work from anywhere in Europe.", scope([], ["Europe"])],
    [
      "Candidates must reside in one of the following states: CA, NY or TX.",
      scope(["US"], ["US-CA", "US-NY", "US-TX"]),
    ],
    ["This is a fully remote role within India.", scope(["IN"])],
    ["You are free to work remotely from Portugal or Spain.", scope(["PT", "ES"])],
    ["Du kannst remote aus ganz Deutschland arbeiten.", scope(["DE"])],
    [
      "This role can be performed remotely from any state except California and Colorado.",
      scope(["US"], [], ["US-CA", "US-CO"]),
    ],
  ])("description %j", (descriptionText, value) => {
    const { value: got, evidence } = read({ descriptionText });
    expect(got).toMatchObject(value);
    for (const { quote, at } of evidence) expect(descriptionText.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it("takes a sentence's own word for remote work where nothing else says it", () => {
    const say = (descriptionText: string) => readRemoteScope({ ...silent, title: "Engineer", descriptionText }).value;
    expect(say("T\u00e9l\u00e9travail possible partout en France.")).toMatchObject(scope(["FR"]));
    expect(say("Nos bureaux sont partout en France.")).toBeNull();
  });

  it.each([
    "Our office is located in France.",
    "Our customers are based in Germany and Austria.",
    "We sell to companies worldwide.",
    "We love our work.",
  ])("description %j states none", (descriptionText) => {
    expect(read({ descriptionText }).value).toBeNull();
  });

  it("reads a country's parts and what is excepted beside the line, and time zones", () => {
    const locationText = "Remote - United States";
    expect(read({ locationText, descriptionText: "This role is not available in Colorado." }).value).toMatchObject(
      scope(["US"], [], ["US-CO"]),
    );
    const states = "You must live in one of the following states: Ohio, Texas.";
    expect(read({ locationText, descriptionText: states }).value?.regions).toEqual(["US-OH", "US-TX"]);
    const zones = "Remote within Europe, in time zones UTC-1 to UTC+3.";
    expect(read({ descriptionText: zones }).value).toMatchObject({
      regions: ["Europe"],
      time_zones: ["UTC-1 to UTC+3"],
    });
  });

  const hint = (text: string, country: string | null, city: string | null = null) => ({
    text,
    city,
    region: null,
    country,
  });

  it.each([
    [[hint("Remote", "United States")], scope(["US"])],
    [[hint("Remote", "European Union")], scope([], ["EU"])],
    [[hint("Remote", "USA"), hint("Remote", "Canada")], scope(["US", "CA"])],
    [[hint("Remote", "United States", "Austin")], null],
    [[hint("Remote", "USA"), hint("Remote", null)], null],
    [[hint("Acme House", "USA")], null],
  ])("a bare line is of the country beside it: %j", (places, value) => {
    const { value: got } = read({ places, locationText: places[0]?.text ?? null });
    if (value === null) expect(got).toBeNull();
    else expect(got).toMatchObject(value);
  });

  it("reads the remote ones of several places where the job may be hybrid elsewhere", () => {
    const hybrid = (places: Said["places"]) =>
      readRemoteScope({ ...silent, title: "Engineer", places }, undefined, { workplace: "hybrid" }).value;
    const [office, us, canada] = [
      hint("New York, NY (HQ)", "USA"),
      hint("Remote (US)", null),
      hint("Remote (Canada)", null),
    ];
    expect(hybrid([office, us, canada])).toMatchObject(scope(["US", "CA"]));
    expect(hybrid([office])).toBeNull();
    expect(hybrid([hint("Hybrid Remote, US", null), office])).toBeNull();
  });

  it("reads nothing of a job that is not remote", () => {
    const said = { ...silent, locationText: "Germany", descriptionText: "You must be located in Germany." };
    for (const workplace of ["hybrid", "on_site", null] as const)
      expect(readRemoteScope(said, undefined, { workplace }).value).toBeNull();
  });

  it("throws at no text, and takes steps that grow with it", () => {
    const { next } = createRandom(18);
    const words =
      "remote anywhere in US CA , ( ) - or located Europe excluding \u0130 \u{1F600} must be based . \n".split(" ");
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 30 }, () => words[Math.floor(next() * words.length)]).join(" ");
      const { value } = read({ title: text.slice(0, 60), locationText: text.slice(10, 90), descriptionText: text });
      for (const code of value?.countries ?? []) expect(code).toMatch(/^[A-Z]{2}$/);
    }
    for (const piece of ["remote in US, ", "located in ", "anywhere in a ", "excluding "]) {
      const [short = 0, long = 0] = [50_000, 100_000].map((chars) => {
        const steps = countSteps(Number.MAX_SAFE_INTEGER);
        readRemoteScope({ ...silent, descriptionText: piece.repeat(chars / piece.length) }, steps, {
          workplace: "remote",
        });
        return steps.taken();
      });
      expect(long).toBeLessThan(2.1 * short);
    }
  });
});

describe("where one may live, in other words", () => {
  it.each([
    ["US-based candidates only.", scope(["US"])],
    ["You must be UK based.", scope(["GB"])],
    ["US only.", scope(["US"])],
    ["Applicants have to be resident in Chile.", scope(["CL"])],
    ["US-based, excluding residents of Ohio.", scope(["US"], [], ["US-OH"])],
    ["Only candidates in Utah or Nevada will be considered.", scope(["US"], ["US-UT", "US-NV"])],
    ["Work from wherever you like, worldwide.", scope([], [], [], true)],
    ["You may live in any place; it can be done from any province in Canada.", scope(["CA"])],
    ["Must be located within Portugal.", scope(["PT"])],
    ["Remote for residents of Ontario or British Columbia.", scope(["CA"], ["CA-ON", "CA-BC"])],
    [
      "We hire in all US states except California, New York and Washington.",
      scope(["US"], [], ["US-CA", "US-NY", "US-WA"]),
    ],
    ["100 % remote, deutschlandweit", scope(["DE"])],
    ["Työ tehdään täysin etänä mistä tahansa Suomesta", scope(["FI"])],
    ["Arbejd hjemmefra 100 %, fra hele Danmark", scope(["DK"])],
    ["100% home office, Magyarország egész területéről", scope(["HU"])],
    ["Türkiye'nin her yerinden uzaktan çalışabilirsiniz.", scope(["TR"])],
    ["Práce na dálku z celé ČR", scope(["CZ"])],
    ["Lucru de acasă 100%, din orice oraș din România", scope(["RO"])],
    ["Τηλεργασία από όλη την Ελλάδα", scope(["GR"])],
    ["远程，可在中国任意城市工作", scope(["CN"])],
    ["フルリモート（日本国内在住者に限る）", scope(["JP"])],
    ["전면 재택근무, 국내 거주자만 지원 가능합니다.", scope(["KR"])],
    ["Remote innerhalb Deutschlands", scope(["DE"])],
    ["Wohnsitz in der DACH-Region erforderlich.", scope([], ["DACH"])],
    ["Poste en full remote partout en France.", scope(["FR"])],
    ["100% remoto para residentes en Colombia o Per\u00fa", scope(["CO", "PE"])],
    ["Trabalho remoto de qualquer lugar do Brasil.", scope(["BR"])],
    ["Lavoro da remoto ovunque in Italia", scope(["IT"])],
    ["Volledig remote binnen Nederland", scope(["NL"])],
    ["Praca zdalna z dowolnego miejsca w Polsce.", scope(["PL"])],
    ["Location: Worldwide", scope([], [], [], true)],
    ["Trabalhe de qualquer lugar do mundo", scope([], [], [], true)],
  ])("%j", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toMatchObject(value);
  });

  it.each([
    "You will own our sales in Spain.",
    "401(k) match for our US team only applies after a year.",
    "Our warehouse-based colleagues are in Germany.",
    "Resident support specialists work here.",
  ])("%j says nothing of it", (descriptionText) => {
    expect(read({ descriptionText }).value).toBeNull();
  });
});

it.each<[Partial<Said>, unknown]>([
  [{ descriptionText: "#RemotePortugal" }, scope(["PT"])],
  [{ descriptionText: "We are looking for a remote developer in Mexico." }, scope(["MX"])],
  [{ title: "Backend Engineer - Full remote France" }, scope(["FR"])],
  [{ descriptionText: "#RemoteWork" }, null],
  [{ descriptionText: "We are looking for a remote developer in Payments." }, null],
])("%j is open to %j", (said, expected) => {
  const { value } = read(said);
  if (expected === null) expect(value).toBeNull();
  else expect(value).toMatchObject(expected as object);
});

describe("a list of places is read to its end", () => {
  const many =
    "Alabama, Arizona, Arkansas, Colorado, Connecticut, Florida, Georgia, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, Ohio, Oklahoma, Oregon and Texas";

  it("of thirty-three states", () => {
    const { value } = read({ descriptionText: `You must reside in one of the following states: ${many}.` });
    expect(value?.regions).toHaveLength(33);
    expect(value?.regions).toEqual(expect.arrayContaining(["US-AL", "US-GA", "US-NY", "US-TX"]));
  });

  it.each([
    ["Candidates must live in CA, NY, WA, or OR.", state("CA", "NY", "WA", "OR")],
    ["We hire in IA, IN, OH and MI.", state("IA", "IN", "OH", "MI")],
    ["You must live in New York, New Jersey or Ohio.", state("NY", "NJ", "OH")],
    ["You must live in the US, and speak Spanish.", scope(["US"])],
    ["You must live in Germany, Austria, and we pay the trip.", scope(["DE", "AT"])],
    ["You must live in the US, preferably in Texas.", scope(["US"])],
    ["Work from your home in Spain (Madrid, Valencia).", scope(["ES"])],
    ["Must be based in the UK, EU work permit needed.", scope(["GB"])],
    ["US, UK and Canada only.", scope(["US", "GB", "CA"])],
    ["You must live in: Ohio, Texas or Utah.", state("OH", "TX", "UT")],
    ["You must be authorized to work in the US and located in Ohio or Utah.", state("OH", "UT")],
    ["We hire in all 50 states.", scope(["US"])],
    ["We hire in all 50 states, so you can live where you like.", scope(["US"])],
    ["We hire in all 50 states and Canada.", scope(["US", "CA"])],
    ["Live in any US state or the UK.", scope(["US", "GB"])],
    ["For this remote role based in Germany, we offer a salary of 60k.", scope(["DE"])],
    ["Open to candidates in any U.S. state.", scope(["US"])],
    ["You need to be in Portugal.", scope(["PT"])],
    ["Please note, US only.", scope(["US"])],
  ])("%j", (descriptionText, value) => {
    expect(read({ descriptionText }).value).toMatchObject(value);
  });

  it.each([
    "Candidates located in AL, AZ, MN, MS. MO, NE, NV.",
    "We hire in the following states: AL, AR, CA (SF only), CO, CT.",
    "You must live in California, New York, Chicago or Texas.",
    "You must live in Texas, Ohio, or near our office in Denver.",
    "You must live in Ohio or Boston, MA.",
    "Must be located in Germany, Austria, Blahland and Italy.",
    "Must be located in the US, Canada or Blahland.",
    "Open to candidates in the US, Canada, and more.",
    "Open to candidates in Spain, Portugal, etc.",
    "We hire in California, Colorado,\nTexas",
    "Remote from Spain, Portugal, Vienna or Berlin.",
    "Blahland or US only.",
    "We hire across the US except in California, Blahland and Hawaii.",
    "Location: Anywhere (US, Canada or Blahland).",
  ])("and is nothing where a part alone was read: %j", (descriptionText) => {
    expect(read({ descriptionText }).value).toBeNull();
  });

  it("leaves a line what it says beside a part of a list, but not beside a part of what is excepted", () => {
    const locationText = "Remote - United States";
    const say = (descriptionText: string) => read({ locationText, descriptionText }).value;
    expect(say("You must live in Ohio, Texas or near our office.")).toMatchObject(scope(["US"]));
    expect(say("Not available in Colorado, Blahland and Hawaii.")).toBeNull();
  });

  it.each<[Partial<Said>, unknown]>([
    [{ title: "Tax Manager (New York Based/ Remote in USA)" }, null],
    [{ title: "Sales, Spain, Portugal (Remote)" }, null],
    [{ title: "Sales Lead, Portugal (Remote)" }, scope(["PT"])],
    [{ title: "Engineer | Remote | Poland" }, scope(["PL"])],
    [{ title: "Engineer | Remote | Acme" }, null],
    [{ title: "Engineer | Remote | Java" }, null],
    [{ title: "Engineer (Remote, Java)" }, null],
    [{ title: "Engineer | Remote | Bali" }, null],
    [{ title: "Engineer | Remote | QA" }, null],
    [{ title: "Engineer | Remote | UK" }, scope(["GB"])],
    [{ title: "Engineer | Remote | EMEA" }, { regions: ["EMEA"] }],
    [{ descriptionText: "We hire in all 50 states and internationally." }, null],
    [{ descriptionText: "We hire in all 50 states and Blahland." }, null],
    [{ descriptionText: "We hire in all 50 states, Canada and more." }, null],
    [{ descriptionText: "We hire in Canada and all 50 states." }, null],
    [{ descriptionText: "For candidates located in California, New York and Washington, the range is $1." }, null],
    [{ descriptionText: "If you live in Colorado, the pay is $20 per hour." }, null],
    [{ descriptionText: "The range is $1 for candidates located in California and Ohio." }, null],
    [{ descriptionText: "We sell in all 50 states." }, null],
    [{ descriptionText: "You need to be in good health." }, null],
    [{ locationText: "Remote - Texas; Remote - New York" }, state("TX", "NY")],
    [{ locationText: "Remote - Oregon; Remote - Washington" }, state("OR", "WA")],
    [{ locationText: "Remote, US, New York" }, null],
    [{ locationText: "Remote (US, excluding CA and Blahland)" }, null],
    [{ locationText: "Remote (ET/CT)" }, null],
    [{ locationText: "Remote - US (ET/CT)" }, scope(["US"])],
    [{ locationText: "Remote (NY, CT, NJ)" }, state("NY", "CT", "NJ")],
  ])("%j", (said, value) => {
    const got = read(said).value;
    if (value === null) expect(got).toBeNull();
    else expect(got).toMatchObject(value as object);
  });
});

describe("where one may live, in other words", () => {
  it.each<[Partial<Said>, unknown]>([
    [{ locationText: "Oak Brook, IL / Remote USA" }, scope(["US"])],
    [{ locationText: "Austin, TX / Remote" }, null],
    [{ locationText: "Remote (UK / Ireland)" }, scope(["GB", "IE"])],
    [{ locationText: "Washington, D.C., Remote" }, null],
    [{ locationText: "Remote (Maryland, Virginia, Washington DC)" }, state("MD", "VA", "DC")],
    [{ locationText: "Remote (Europe, UTC\u00b12)" }, { regions: ["Europe"] }],
    [{ locationText: "USA - Remote (East Coast preferred)" }, scope(["US"])],
    [{ locationText: "Da remoto, Italia" }, scope(["IT"])],
    [{ locationText: "Homeoffice, deutschlandweit" }, scope(["DE"])],
    [{ locationText: "Distans, Sverige" }, scope(["SE"])],
    [{ title: "Desarrollador (remoto Colombia)" }, scope(["CO"])],
    [{ title: "Data Engineer | 100% remoto | Argentina" }, scope(["AR"])],
    [{ title: "Editor (part-time, worldwide)" }, scope([], [], [], true)],
    [{ title: "Head of Worldwide Sales" }, null],
    // The line of a place's label, where it names nothing but wide places.
    [{ descriptionText: "Location: USA (Remote)" }, scope(["US"])],
    [{ descriptionText: "Ubicaci\u00f3n: remoto, M\u00e9xico" }, scope(["MX"])],
    [{ descriptionText: "Lieu : t\u00e9l\u00e9travail, France enti\u00e8re" }, scope(["FR"])],
    [{ descriptionText: "Locatie: thuiswerken, heel Nederland" }, scope(["NL"])],
    [{ descriptionText: "Lokalizacja: zdalnie, ca\u0142a Polska" }, scope(["PL"])],
    [{ descriptionText: "Location: Berlin (Remote)" }, null],
    [{ descriptionText: "Location: Georgia" }, null],
    [{ descriptionText: "Region: EMEA" }, null],
    [{ descriptionText: "Office location: Germany" }, null],
    [{ descriptionText: "Sede: Italia" }, null],
    [{ descriptionText: "We're looking for someone in Europe, ideally near CET." }, { regions: ["Europe"] }],
    [{ descriptionText: "Candidates based in Africa are strongly encouraged to apply." }, null],
    [{ descriptionText: "Remote work permitted from: France, Ireland" }, scope(["FR", "IE"])],
    [
      { descriptionText: "Remote, but candidates should be in North or South America." },
      { regions: ["North America", "South America"] },
    ],
    [{ descriptionText: "We cannot hire in California or Ohio." }, null],
    [
      { locationText: "Remote - US", descriptionText: "We cannot hire in California or Ohio." },
      { countries: ["US"], exclude: ["US-CA", "US-OH"] },
    ],
    [{ descriptionText: "We cannot hire in the US without a visa." }, null],
    [{ descriptionText: "We do not accept applications from agencies in Germany." }, null],
    [{ descriptionText: "Mid-Level Front-End Developer - US Only" }, scope(["US"])],
    [{ descriptionText: "Puedes vivir en cualquier lugar de Argentina." }, scope(["AR"])],
    [{ descriptionText: "\u65e5\u672c\u56fd\u5185\u5728\u4f4f\u306e\u65b9" }, scope(["JP"])],
    [{ descriptionText: "Located in North America" }, { regions: ["North America"] }],
    [{ descriptionText: "Located in Germany, our firm makes bolts." }, null],
    [{ descriptionText: "If you're based in Canada, we would like to hear from you." }, scope(["CA"])],
    [{ descriptionText: "Remote eligibility: US (all states), Puerto Rico" }, scope(["US", "PR"])],
    [{ descriptionText: "You must live in the state of Michigan." }, state("MI")],
    [{ descriptionText: "You must be located in the Eastern or Central US." }, null],
    [{ descriptionText: "Applicants outside of the United Kingdom cannot be considered." }, scope(["GB"])],
    [{ descriptionText: "Candidates outside the United Kingdom are welcome." }, null],
    [{ descriptionText: "This is a work-from-home position for Philippines-based applicants." }, scope(["PH"])],
    [{ descriptionText: "Work from any corner of the world." }, scope([], [], [], true)],
    [{ descriptionText: "Bewerber m\u00fcssen ihren Hauptwohnsitz in der Schweiz haben." }, scope(["CH"])],
    [{ descriptionText: "\u00catre bas\u00e9 au Qu\u00e9bec est obligatoire." }, { regions: ["CA-QC"] }],
    [{ descriptionText: "Nos clients sont bas\u00e9s en Suisse et au Canada." }, null],
    [{ descriptionText: "Ouvert aux personnes r\u00e9sidant dans l'Union europ\u00e9enne." }, { regions: ["EU"] }],
    [{ descriptionText: "T\u00e9l\u00e9travail, o\u00f9 que vous soyez dans le monde." }, scope([], [], [], true)],
    [{ descriptionText: "Buscamos candidatos de Argentina, Uruguay o Chile." }, scope(["AR", "UY", "CL"])],
    [{ descriptionText: "100% remoto, para profissionais em Portugal ou no Brasil." }, scope(["PT", "BR"])],
    [{ descriptionText: "Home office a partir de qualquer pa\u00eds da Europa." }, { regions: ["Europe"] }],
    [{ descriptionText: "Kandydat musi mieszka\u0107 w Polsce lub w Czechach." }, scope(["PL", "CZ"])],
    [{ descriptionText: "\u8fdc\u7a0b\u5de5\u4f5c\uff0c\u5730\u70b9\u4e0d\u9650" }, scope([], [], [], true)],
  ])("%j", (said, value) => {
    const { value: got, evidence } = read(said);
    if (value === null) expect(got).toBeNull();
    else expect(got).toMatchObject(value as object);
    for (const { field, quote, at } of evidence)
      if (field === "description") expect(said.descriptionText?.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });
});
