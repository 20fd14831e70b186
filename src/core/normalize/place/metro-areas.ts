import { findCities, meantCity, type City } from "./cities.ts";
import { citiesWithin, spotOf } from "./near-cities.ts";
import { findSubdivisions } from "./subdivisions.ts";
import { foldPlace } from "../text/fold-name.ts";

/** A city with what lies around it: no place that a posting is shown in, but one that people look for. */
export interface Metro {
  /** Its largest city. */
  city: City;
  countries: readonly string[];
  /** Degrees and kilometres. */
  circles: readonly Circle[];
  /** What postings call it, where the words of its name alone mean others too. */
  texts: readonly string[] | null;
}
type Circle = readonly [latitude: number, longitude: number, km: number];

/** Cities of one that are looked for, the largest ones. */
const citiesMax = 100;

/*
 * Those that have a name of their own: `names|city|country codes|circles|texts`, names and texts apart by "~", each
 * circle `latitude,longitude,km`. A name that means several of them ("Capital Region", "Tri-Cities") is none.
 */
const named = `
bay area~sf bay~san francisco bay~sf bay area~san francisco bay area~silicon valley bay area|San Francisco|US|37.62,-122.12,60|san francisco bay~sf bay
silicon valley|San Jose|US|37.37,-122.03,25|
dmv~dmv area~dc metro~dc metro area~dc area~washington metro~washington dc metro~washington dc area~washington metropolitan area~greater washington~greater washington dc~greater washington area|Washington|US|38.9,-77.04,50|
tri state~tri state area~new york tri state area~ny tri state area~ny metro~nyc metro~nyc area~nyc metro area~new york city area~new york city metro~new york city metropolitan area~greater new york city area~greater nyc area~greater nyc|New York|US|40.75,-74,60|
twin cities~minneapolis saint paul~greater minneapolis saint paul area|Minneapolis|US|44.96,-93.2,35|
dallas fort worth~dfw~dfw metroplex~dfw area~dallas fort worth metroplex~dallas fort worth area|Dallas|US|32.83,-97,55|
research triangle~research triangle park~raleigh durham~raleigh durham area~raleigh durham chapel hill area|Raleigh|US|35.88,-78.8,35|
chicagoland|Chicago|US|41.85,-87.8,60|
puget sound~puget sound area|Seattle|US|47.55,-122.3,50|
south florida|Miami|US|26.1,-80.2,75|
southern california~socal|Los Angeles|US|34,-118.1,90 32.9,-117.15,45|
inland empire|Riverside|US|34,-117.35,35|
tampa bay~tampa bay area|Tampa|US|27.95,-82.55,45|
delaware valley~greater philadelphia area|Philadelphia|US|39.95,-75.15,45|
hampton roads|Virginia Beach|US|36.95,-76.3,40|
lehigh valley|Allentown|US|40.62,-75.45,25|
piedmont triad|Greensboro|US|36.07,-79.95,35|
wasatch front|Salt Lake City|US|40.6,-111.9,60|
gta~greater toronto area~greater toronto hamilton area~greater toronto and hamilton area|Toronto|CA|43.68,-79.5,50|
golden horseshoe~greater golden horseshoe|Toronto|CA|43.5,-79.6,80|
lower mainland|Vancouver|CA|49.2,-122.9,50|
greater london~london area~greater london area|London|GB|51.507,-0.128,25|
home counties|London|GB|51.5,-0.15,70|
thames valley|Reading|GB|51.5,-0.95,40|
greater manchester|Manchester|GB|53.5,-2.25,22|
merseyside|Liverpool|GB|53.42,-2.95,20|
west midlands|Birmingham|GB|52.48,-1.9,30|
west yorkshire|Leeds|GB|53.76,-1.65,28|
south yorkshire|Sheffield|GB|53.45,-1.35,25|
tyne and wear~tyneside|Newcastle upon Tyne|GB|54.95,-1.55,18|
ruhrgebiet~ruhr~ruhr area~ruhrpott~ruhr valley|Essen|DE|51.5,6.9,22 51.5,7.35,22|
rhein ruhr~rhine ruhr~metropolregion rhein ruhr|Cologne|DE|51.5,7.1,45 51.05,6.9,30|
rhein main~rhine main~rhein main gebiet~frankfurt rhein main~frankfurtrheinmain~rhine main area~metropolregion frankfurt rhein main|Frankfurt|DE|50.1,8.55,45|
rhein neckar~rhine neckar~metropolregion rhein neckar|Mannheim|DE|49.45,8.55,30|
randstad|Amsterdam|NL|52.37,4.9,25 51.98,4.4,25 52.09,5.12,15|
oresund~oresund region~greater copenhagen and skane|Copenhagen|DK SE|55.7,12.8,40|
region parisienne~grand paris|Paris|FR|48.86,2.34,30|
gush dan|Tel Aviv|IL|32.07,34.82,25|
delhi ncr~ncr delhi~new delhi ncr|Delhi|IN|28.6,77.2,55|
mmr~mumbai metropolitan region|Mumbai|IN|19.1,72.95,40|
metro manila~greater manila|Manila|PH|14.58,121.03,25|
klang valley~greater kuala lumpur|Kuala Lumpur|MY|3.1,101.6,35|
jabodetabek|Jakarta|ID|-6.3,106.85,45|
kanto|Tokyo|JP|35.7,139.6,80|
kansai|Osaka|JP|34.7,135.4,50|
pearl river delta~greater bay area~guangdong hong kong macao greater bay area|Shenzhen|CN HK MO|22.9,113.6,90|
`;

const tables = new Map(
  named
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [names = "", ...entry] = line.split("|");
      return names.split("~").map((name) => [name, entry] as const);
    }),
);

/** "Greater Boston Area", "Metro Vancouver", "Großraum München", "Munich area", "Lyon et sa région": what stands for the city. Folded. */
const around = [
  /^(?:greater|metro|metropolitan|grossraum|raum|ballungsraum|metropolregion|grande|gran|area metropolitana d[eo]|agglomeration d[eu]) (?<city>.+?)(?: (?:metropolitan )?(?:area|region))?$/,
  /^(?<city>.+?) (?:metropolitan area|metro area|metropolitan region|metro|area|und umgebung|et (?:sa region|environs|alentours)|y alrededores|e dintorni|e regiao|en omgeving|i okolice|and surrounding areas?)$/,
];
/** People of a city that is looked for with its surroundings, and how far these go by them. */
const reach = [
  { people: 1_000_000, km: 50 },
  { people: 100_000, km: 40 },
];

/** Boards and people repeat their places; emptied when full. */
const known = new Map<string, Metro | null>();
const knownMax = 500;

/** The metropolitan area of that name, null where it is none or means several. */
export function findMetro(text: string): Metro | null {
  const key = foldPlace(text).replace(/^the /, "");
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= knownMax) known.clear();
  const found = namedMetro(key) ?? metroAround(key);
  known.set(key, found);
  return found;
}

function namedMetro(key: string): Metro | null {
  const entry = tables.get(key);
  if (entry === undefined) return null;
  const [name = "", codes = "", circles = "", texts = ""] = entry;
  const countries = codes.split(" ");
  const city = findCities(name).find(({ country }) => countries.includes(country));
  if (city === undefined) return null;
  const made = circles.split(" ").map((circle): Circle => {
    const [latitude = 0, longitude = 0, km = 0] = circle.split(",").map(Number);
    return [latitude, longitude, km];
  });
  return { city, countries, circles: made, texts: texts === "" ? null : texts.split("~") };
}

/** What has such a name of its own ("Greater Noida", "Región Metropolitana de Santiago") is that. */
function metroAround(key: string): Metro | null {
  const name = around.map((pattern) => pattern.exec(key)?.groups?.["city"]).find((one) => one !== undefined);
  if (name === undefined || findSubdivisions(key).length > 0) return null;
  if (findCities(key).some(({ name: own }) => foldPlace(own) === key)) return null;
  const [largest] = findCities(name).map(meantCity);
  const km = reach.find(({ people }) => (largest?.population ?? 0) >= people)?.km;
  const spot = largest === undefined || km === undefined ? null : spotOf(largest);
  if (largest === undefined || km === undefined || spot === null) return null;
  return { city: largest, countries: [largest.country], circles: [[spot.latitude, spot.longitude, km]], texts: null };
}

const within = new WeakMap<Metro, { cities: City[]; cut: boolean }>();

/** Its cities without their quarters, the largest first; `cut`: there are more. */
export function metroCities(metro: Metro): { cities: City[]; cut: boolean } {
  const before = within.get(metro);
  if (before !== undefined) return before;
  const all = metro.circles
    .flatMap((circle) => citiesWithin(...circle))
    .filter(({ country, isWholeMeant }) => metro.countries.includes(country) && !isWholeMeant);
  const each = [...new Map(all.map((city) => [city.id, city])).values()].toSorted(
    (a, b) => b.population - a.population,
  );
  const found = { cities: each.slice(0, citiesMax), cut: each.length > citiesMax };
  within.set(metro, found);
  return found;
}
