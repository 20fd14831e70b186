import { describe, expect, it } from "vitest";
import { silent } from "../../../../src/core/normalize/said.ts";
import { readWorkplace } from "../../../../src/core/normalize/workplace/workplace.ts";

const read = (descriptionText: string) => readWorkplace({ ...silent, title: "", descriptionText }).value;

describe("work models as employers of several countries say them, and the same words of something else", () => {
  it.each([
    ["Our office is open Monday to Friday, 9 to 5.", null],
    ["Jeden Montag und Dienstag Teammeeting im B\u00fcro mit Kuchen.", null],
    ["Patienten, die zwei Tage pro Woche zu Hause betreut werden", null],
    ["Wir besuchen Familien drei Tage zu Hause.", null],
    ["Nos clients re\u00e7oivent leurs repas \u00e0 la maison deux jours par semaine.", null],
    ["Zwei Tage Sonderurlaub, daheim oder anderswo.", null],
    ["El servicio de ayuda en casa atiende tres d\u00edas a los mayores.", null],
    ["Os alunos estudam dois dias em casa.", null],
    ["Pacientes de acas\u0103 sunt vizita\u021bi dou\u0103 zile.", null],
    ["Kunderne f\u00e5r leveret p\u00e5 kontoret hver dag.", null],
    ["We deliver fruit to the office every day.", null],
    ["Tu travailles avec des clients de partout.", null],
    ["Produkten levereras p\u00e5 kontoret alla dagar.", null],
    ["Poniedzia\u0142ki i \u015brody w biurze rachunkowym to dni wolne od klient\u00f3w, a praca jest zdalna.", null],
    ["30 % of our staff work remotely.", null],
    ["Vor-Ort-Pr\u00e4senz beim Kunden gelegentlich erforderlich.", null],
    ["Fremm\u00f8de p\u00e5 kontoret hver dag er ikke n\u00f8dvendigt.", null],
    ["Trabalhar sempre a partir de casa n\u00e3o \u00e9 poss\u00edvel.", null],
    ["A presen\u00e7a todos os dias no escrit\u00f3rio n\u00e3o \u00e9 obrigat\u00f3ria.", null],
    ["Presencia diaria en redes sociales de nuestras marcas.", null],
    ["Zwei Tage pro Woche arbeitest du zu Hause.", "hybrid"],
    ["Deux jours \u00e0 la maison, trois au bureau.", "hybrid"],
    ["Tuesdays and Thursdays are office days, the rest remote.", "hybrid"],
    ["In office Monday to Friday.", "on_site"],
    ["Five days a week at our plant.", "on_site"],
    ["Up to 40% of your time can be worked from home.", "hybrid"],
    ["Work from office, Monday to Saturday.", "on_site"],
    ["80 % workload, hybrid with two home days.", "hybrid"],
    ["Presencia diaria a pie de obra.", "on_site"],
    ["Program: exclusiv de la birou.", "on_site"],
    ["Je mag altijd thuiswerken; naar kantoor komen hoeft niet.", "remote"],
    ["Op maandag en vrijdag werkt iedereen thuis.", "hybrid"],
    ["Jeden den v t\u00fddnu pr\u00e1ci z domova.", "hybrid"],
    ["\u6bce\u65e5\u73fe\u5834\u4e8b\u52d9\u6240\u306b\u51fa\u52e4\u3057\u307e\u3059\u3002", "on_site"],
    ["Model hybrydowy: poniedzia\u0142ki i \u015brody w biurze.", "hybrid"],
    ["Regime CLT, presencial, de segunda a sexta.", "on_site"],
  ])("%s: %s", (text, model) => {
    expect(read(text)).toBe(model);
  });
});
