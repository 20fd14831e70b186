import { describe, expect, it } from "vitest";
import { readRemoteScope } from "../../../../src/core/normalize/remote-scope/remote-scope.ts";
import { silent } from "../../../../src/core/normalize/said.ts";
import type { WorkplaceType } from "../../../../src/core/facts.ts";

/** "*": anywhere; "": nothing. */
function scopeOf(descriptionText: string, workplace: WorkplaceType | null): string {
  const scope = readRemoteScope({ ...silent, descriptionText }, undefined, { workplace }).value;
  if (scope === null) return "";
  return scope.worldwide ? "*" : [...scope.countries, ...scope.regions].toSorted().join(",");
}

describe("the scope by the home, and by where one pleases", () => {
  it.each<[string, WorkplaceType | null, string]>([
    ["GB", null, "Home-based anywhere in the UK, with site visits each month."],
    ["ES,FR", null, "Where: anywhere within France or Spain, from home."],
    ["GB,IE", null, "Where can I live? Anywhere in the UK or Ireland."],
    ["DE", null, "Wo kann ich wohnen? Überall in Deutschland."],
    ["AT,DE", null, "Arbeite von zu Hause aus in Deutschland oder Österreich."],
    ["BE,FR", "remote", "Tu travailles d'où tu veux en Belgique ou en France."],
    ["EU", "remote", "On vit où l'on veut, pourvu que ce soit dans l'UE."],
    ["ES", "remote", "Trabajas desde donde quieras en España."],
    ["PT", "remote", "Trabalhas de onde quiseres em Portugal."],
    ["IT", "remote", "Lavori da dove vuoi in Italia."],
    ["RO", "remote", "Lucrezi de acasă, de oriunde din România."],
    ["*", "remote", "Anywhere, as long as you can join a call on Tuesdays."],
    ["*", "remote", "Live on any continent you want."],
    ["*", "remote", "Trabalhe de onde estiver, no Brasil ou fora dele."],
    ["", "remote", "Trabalhe de onde estiver, com visitas ao cliente."],
    ["", null, "We provide home-based care anywhere in the UK."],
    ["", null, "We provide home-based dialysis anywhere in the UK."],
    ["", null, "Our customers shop from home anywhere in Germany."],
    ["", null, "Our tutors teach pupils from home anywhere in France."],
    ["", null, "Wir liefern Möbel von zu Hause aus in Deutschland."],
    ["", null, "Unsere Kunden lernen von zu Hause aus in Österreich."],
    ["", null, "Wir beraten Familien von zu Hause in Deutschland."],
    ["", "remote", "Nos clients achètent où ils veulent en France."],
    ["", "remote", "Nos abonnés voyagent d'où vous voulez en Europe."],
    ["", "remote", "Tus clientes compran desde donde quieran en España."],
    ["", null, "Where do you deliver? Anywhere in Spain."],
    ["", null, "Where can I live? We help with relocation to Spain."],
    ["", "remote", "Our clients live on any continent."],
    ["", "remote", "Anywhere, we are told, is a good place to start."],
    ["", "remote", "Você visita clientes no Brasil ou fora dele."],
    ["", "remote", "Viajarás por clientes en España o fuera del país."],
    ["", null, "Vendemos ropa de casa en España."],
    ["", null, "Dealing with patients who are cared for in their homes, working from home visits in France."],
    ["", null, "Servicio de limpieza de casa en Portugal."],
    ["", null, "Ayuda a domicilio: acudes desde casa a clientes en Madrid, España."],
    ["", null, "Du arbeitest deutschlandweit in unseren Offices, beim Kunden vor Ort und von zu Hause."],
    ["", null, "Home-based in the UK for two days a week, otherwise at our branch."],
    ["", null, "Work from home in Ireland, partly, and partly in Cork."],
  ])("%j of %s: %j", (scope, workplace, text) => {
    expect(scopeOf(text, workplace)).toBe(scope);
  });
});
