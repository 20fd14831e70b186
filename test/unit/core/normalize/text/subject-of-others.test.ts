import { describe, expect, it } from "vitest";
import { hasOthersAsSubject } from "../../../../../src/core/normalize/text/subject-of-others.ts";

describe("whose sentence it is", () => {
  it.each([
    "Our customers are firms with at least ",
    "Patients must live in ",
    "\u2022 The tenants pay ",
    "Applicants to our accelerator have ",
    "Your boss must live in ",
    "Our founders took their ",
    "Unsere Kunden sind Betriebe, die ",
    "Die Teilnehmer unserer Kurse haben mindestens ",
    "Deine Chefin arbeitet ",
    "Nos locataires paient ",
    "Nuestros clientes son aut\u00f3nomos con ",
    "Os nossos clientes s\u00e3o empres\u00e1rios com ",
    "I corsisti devono avere ",
    "Onze klanten zijn ondernemers met ",
    "Uczestnicy kursu maj\u0105 ",
    "V\u00e5ra kunder \u00e4r f\u00f6retag med minst ",
    "Kursisterne har ",
    "Esimiehell\u00e4si on ",
    "Va\u0161e nad\u0159\u00edzen\u00e1 m\u00e1 ",
    "M\u00fc\u015fterilerimiz ",
  ])("%j: others'", (before) => {
    expect(hasOthersAsSubject(before)).toBe(true);
  });

  it.each([
    "Our customers expect at least ",
    "Our customers know their trade, so you have ",
    "Our clients are looking for cooks with ",
    "Our clients trust people with ",
    "Our client is a bank; candidates hold a ",
    "Client manager with ",
    "Clients: ",
    "Customer care agents must live in ",
    "The manager must have ",
    "Our team manager has ",
    "You and your boss have ",
    "Unsere Kunden erwarten mindestens ",
    "Kunden begeistern, dazu ",
    "Kundenberater mit ",
    "Der Chefkoch hat mindestens ",
    "Nos clients recherchent des cuisiniers avec ",
    "Nuestros clientes buscan cocineros con ",
    "Os nossos clientes procuram cozinheiros com ",
    "I nostri clienti cercano cuochi con ",
    "Onze klanten zoeken koks met ",
    "Klienci oczekuj\u0105 minimum ",
    "V\u00e5ra kunder s\u00f6ker kockar med ",
    "Asiakkaat hakevat kokkia, jolla on ",
    "",
  ])("%j: not said of others", (before) => {
    expect(hasOthersAsSubject(before)).toBe(false);
  });
});
