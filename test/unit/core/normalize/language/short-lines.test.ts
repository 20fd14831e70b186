import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../../src/core/normalize/language/detect-language.ts";
import { readLanguage } from "../../../../../src/core/normalize/language/language.ts";

const read = (text: string): string | null => readLanguage({ language: null, title: "", descriptionText: text }).value;

describe("lines of a few words", () => {
  it.each<[string, string]>([
    ["en", "Must have valid driver license and clean record."],
    ["de", "Unbefristete Anstellung, 30 Tage Urlaub, flexible Arbeitszeiten"],
    ["fr", "Missions : accueil des clients, encaissement, mise en rayon"],
    ["es", "Ubicación: Bogotá. Contrato: término indefinido. Salario: a convenir."],
    ["pt", "Carta de condução e viatura própria"],
    ["it", "Patente B e automunito"],
    ["nl", "Locatie: Breda. Uren: 32-40 per week. Opleiding: HBO."],
    ["fi", "Tehtäviin kuuluu siivous ja asiakaspalvelu"],
    ["ro", "Permis de conducere categoria B și experiență de minimum un an."],
    ["hr", "Tražimo kuhara za restoran u Splitu, smještaj osiguran."],
    ["bg", "Изисквания: опит и отговорност"],
    ["ru", "Требования: опыт работы от года, грамотная речь"],
  ])("in %s: %j", (language, text) => {
    expect(read(text)).toBe(language);
  });
  it.each<string>([
    "Java, Kotlin, Spring Boot, AWS, Docker",
    "Chef de partie. Chef de rang. Commis.",
    "24/7",
    "Berlin",
  ])("%j is in no language for sure", (text) => {
    expect(read(text)).toBeNull();
  });
});

describe("Icelandic, Albanian, Basque, Swahili and Galician", () => {
  it.each<[string, string]>([
    ["gl", "Buscamos un cociñeiro para o noso restaurante na Coruña."],
    ["gl", "Condicións: contrato laboral. Experiencia mínima: non requerida. Formación a cargo da empresa."],
    ["es", "Condiciones: contrato laboral. Experiencia mínima: no requerida. Formación a cargo de la empresa."],
    ["is", "Við leitum að kokki á veitingastað í Reykjavík."],
    [
      "is",
      "Við leitum að öflugum forritara í teymið okkar. Þú þarft að hafa reynslu af vefforritun og góða íslenskukunnáttu. Umsóknarfrestur er til 15. mars og öllum umsóknum verður svarað.",
    ],
    ["sq", "Ofrojmë pagë të mirë dhe kontratë pune"],
    [
      "sq",
      "Kompania jonë kërkon një ekonomist për zyrën në Tiranë. Kandidati duhet të ketë përvojë pune dhe të njohë gjuhën angleze. Ne ofrojmë pagë të mirë dhe ambient të këndshëm.",
    ],
    ["eu", "Lan-kontratu mugagabea eta soldata ona eskaintzen ditugu"],
    [
      "eu",
      "Gure enpresak sukaldari bat behar du Donostiako jatetxerako. Esperientzia izan behar da eta euskaraz hitz egin. Soldata ona eta lan-giro atsegina eskaintzen ditugu.",
    ],
    ["sw", "Tunatafuta mpishi kwa ajili ya mgahawa wetu mjini Mombasa."],
    [
      "sw",
      "Kampuni yetu inatafuta mhasibu kwa ofisi ya Dar es Salaam. Mwombaji awe na uzoefu wa miaka mitatu katika kazi hii na uwezo wa kufanya kazi pamoja na wengine.",
    ],
    ["tl", "Kailangan namin ng mga tauhan na may karanasan sa pagbebenta"],
  ])("%s: %j", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe("a text with words of another language", () => {
  it("is not in the one of what every employer in the US puts under it", () => {
    expect(
      read(
        "All qualified applicants will receive consideration for employment without regard to race, religion or sex. " +
          "Buscamos un comercial para la zona norte. Tus funciones serán visitar clientes y cerrar ventas. " +
          "Se requiere carnet de conducir y buen nivel de inglés.",
      ),
    ).toBe("es");
    expect(read("We are an equal opportunity employer and value diversity at our company.")).toBe("en");
  });
  it("is Japanese where some of its sentences have no kana", () => {
    expect(
      read(
        "応募資格\n人と関わることが好きな方\n採用、人材育成、配置・異動等。経験が浅い方でも安心。\n想定年収四百万円以上、月給制基本給二十四万六千円、固定残業代八万六千円、賞与年二回\n勤務時間九時十八時、残業有、平均残業時間十時間、雇用形態正社員、試用期間三ヶ月",
      ),
    ).toBe("ja");
  });
});

describe("short items of a list, which are taken for a neighbour's", () => {
  it.each<[string | null, string]>([
    [
      "es",
      "Buscamos conductores responsables y con buen trato.\n• Tener al menos 23 años cumplidos\n• Contar con licencia para transporte público\n• Conocimientos básicos de mecánica\nDocumentos: credencial de elector, carta de antecedentes no penales, comprobante de domicilio. Un miembro del equipo te contactará después para una entrevista con el gerente.",
    ],
    [
      null,
      "Buscamos una persona con experiencia para nuestra tienda y que hable con los clientes. Procuramos uma pessoa com experiência para a nossa loja e que fale com os clientes. Ofrecemos un contrato y un buen sueldo. Oferecemos um contrato e um bom salário para você.",
    ],
  ])("%s: %j", (language, text) => {
    expect(read(text)).toBe(language);
  });
});
