import { describe, expect, it } from "vitest";
import { normalizePlaces } from "../../../../../src/core/normalize/place/location.ts";

const read = (line: string): string[] =>
  normalizePlaces([], line).map(
    ({ place, countryCode, regionCode }) => `${place.city ?? "-"}|${regionCode ?? "-"}|${countryCode ?? "-"}`,
  );

describe("a body that is named after its town", () => {
  it.each<[string, string]>([
    ["Stadtverwaltung Wesel", "Wesel|NW|DE"],
    ["Kreisverwaltung Unna", "Unna|NW|DE"],
    ["Universit\u00E4tsstadt T\u00FCbingen", "T\u00FCbingen|BW|DE"],
    ["Stadt Z\u00FCrich, Schweiz", "Zurich|ZH|CH"],
    ["Stad Gent", "Ghent|VLG|BE"],
    ["Ville de Vienne", "Vienne|ARA|FR"],
    ["Ville de Qu\u00E9bec", "Quebec City|QC|CA"],
    ["Ayuntamiento de Toledo", "Toledo|CM|ES"],
    ["Alcald\u00EDa de Medell\u00EDn", "Medell\u00EDn|ANT|CO"],
    ["Comune di Alessandria", "Alessandria|21|IT"],
    ["Munic\u00EDpio de Braga", "Braga|03|PT"],
    ["Gmina Piaseczno", "Piaseczno|14|PL"],
    ["M\u011Bstsk\u00FD \u00FA\u0159ad Kol\u00EDn", "Kol\u00EDn|20|CZ"],
    ["G\u00F6teborgs Stad", "Gothenburg|O|SE"],
    ["K\u00F8benhavns Kommune", "Copenhagen|84|DK"],
    ["Espoon kaupunki", "Espoo|18|FI"],
    ["Helsingin kaupunki", "Helsinki|18|FI"],
    ["Toledo y provincia", "Toledo|CM|ES"],
    // Towns whose own name begins or ends so, and a town of no country alone.
    ["Kristianstad", "Kristianstad|M|SE"],
    ["Stadtbergen", "Stadtbergen|BY|DE"],
    ["Ville Platte, LA", "Ville Platte|LA|US"],
    ["Markt Schwaben", "Markt Schwaben|BY|DE"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
  it.each(["Stadt", "Kreis", "Municipalidad de C\u00F3rdoba", "C\u00F3rdoba y provincia"])("%j is none", (line) => {
    expect(read(line)).toEqual(read("Nowhere at all"));
  });
});

describe("a town with what lies around it, or its middle", () => {
  it.each<[string, string]>([
    ["M\u00FCnchen und Umland", "Munich|BY|DE"],
    ["Linz & Umgebung", "Linz|4|AT"],
    ["Bristol and surrounds", "Bristol|ENG|GB"],
    ["Exeter and surrounding villages", "Exeter|ENG|GB"],
    ["Manchester and the North West", "Manchester|ENG|GB"],
    ["Eindhoven e.o.", "Eindhoven|NB|NL"],
    ["Torino citt\u00E0 e provincia", "Turin|21|IT"],
    ["Trondheim sentrum", "Trondheim|50|NO"],
    ["Helsinki keskusta", "Helsinki|18|FI"],
    ["Bologna centro", "Bologna|45|IT"],
    ["Bern Bahnhof", "Bern|BE|CH"],
    ["Trafford Centre, Manchester", "Manchester|ENG|GB"],
    ["Rockville Centre, NY", "Rockville Centre|NY|US"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe("a plate behind a town that no list has", () => {
  it.each<[string, string]>([
    ["Corvara in Badia (BZ)", "Corvara in Badia|BZ|IT"],
    ["San Lazzaro di Savena, BO", "San Lazzaro di Savena|BO|IT"],
    ["Madonna di Campiglio (TN)", "Madonna di Campiglio|TN|IT"],
    ["Arabba (BL)", "-|BL|IT"],
    ["Nova Serrana, MG", "Nova Serrana|MG|BR"],
    ["Nova Serrana/MG", "Nova Serrana|MG|BR"],
    ["Lucas do Rio Verde (MT)", "-|MT|BR"],
    // A country and a part of it, of what may be no town.
    ["Negozio di Scarpe (BO)", "-|BO|IT"],
    ["Analista Comercial S\u00E3o Paulo, SP", "-|SP|BR"],
    ["Niederwangen (BE)", "-|BE|CH"],
    // What is known, and what is worded in no such language.
    ["Belmopan (BZ)", "Belmopan|CY|BZ"],
    ["Remote (BZ)", "-|-|BZ"],
    ["Kleinzell (AT)", "-|-|AT"],
    ["Sesto San Giovanni (MI)", "Sesto San Giovanni|MI|IT"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
  it.each(["Marcon (VE)", "Villa Tunari (BO)"])("%j is nowhere", (line) => {
    expect(read(line).every((one) => one.endsWith("|-"))).toBe(true);
  });
});

describe("a state of Australia behind a town without a comma", () => {
  it.each<[string, string]>([
    ["Fremantle WA", "Fremantle|WA|AU"],
    ["14 Smith St, Ardross WA 6153", "Ardross|WA|AU"],
    ["Norwood SA 5067", "Norwood|SA|AU"],
    ["Bondi NSW", "-|NSW|AU"],
    ["Enumclaw WA 98022", "Enumclaw|WA|US"],
  ])("%j is %s", (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});
