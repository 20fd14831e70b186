import { describe, expect, it } from "vitest";
import { readAgency } from "../../../../../src/core/normalize/requirements/agency.ts";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (descriptionText: string) =>
  readAgency(findStatements({ title: "Engineer", descriptionText }, unlimited), unlimited);

describe("who hires", () => {
  it.each([
    "Our client, a fast-growing advisory firm, is seeking an engineer.",
    "Our client is currently looking for a nurse.",
    "My client is a small bakery and they need a planner.",
    "One of our key clients in energy has a requirement for a designer.",
    "We are assisting a large retailer with the hire of a buyer.",
    "Für unser Kundenunternehmen in Ulm suchen wir eine Assistenz.",
    "Als Personaldienstleister suchen wir für unsere Kunden Helfer.",
    "Notre agence recrute pour son client un cariste.",
    "Empresa cliente del sector hotelero precisa un recepcionista.",
    "För vår kunds räkning söker vi en ekonom.",
    "We are recruiting on behalf of a growing consulting firm.",
    "Acme is looking for a Structural Engineer on behalf of our client, Example Ltd.",
    "On behalf of our client we are looking for a welder.",
    "We are a leading recruitment agency.",
    "F\u00fcr unseren Kunden in Berlin suchen wir einen Elektriker.",
    "Notre client, un groupe industriel, recherche un ing\u00e9nieur.",
    "Nuestro cliente busca un ingeniero.",
    "My client is a growing fintech and they are hiring a manager.",
    "Our client in Austin, TX is seeking a developer.",
    "Acme Limited acts as an employment agency for permanent recruitment.",
    "This role is being recruited by Acme on behalf of a confidential client.",
    "We're partnering with a leading startup to help them hire a manager.",
    "Unser Mandant ist ein Pharmaunternehmen und sucht einen Manager.",
    "Wir suchen f\u00FCr unseren Mandanten einen Steuerberater.",
    "Nous recherchons pour l'un de nos clients un comptable.",
    "Per importante azienda cliente ricerchiamo un magazziniere.",
    "Voor een opdrachtgever in Utrecht zijn wij op zoek naar een planner.",
    "Dla naszego klienta poszukujemy operatora.",
    "Our client is a leading law firm in the City.",
    "We are working with a global bank to recruit an analyst.",
    "An opportunity has arisen with our client, a housebuilder.",
    "Im Kundenauftrag suchen wir einen Schlosser.",
    "Nasz klient, firma z bran\u017Cy IT, poszukuje kierownika.",
  ])("%j: a client of who posts it", (text) => {
    const { value, evidence } = read(text);
    expect(value).toEqual({ value: "yes" });
    for (const { at, quote } of evidence) expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
  });

  it.each([
    "Kein Personaldienstleister: angestellt sind Sie direkt bei uns.",
    "We are a direct employer.",
    "Please note: we are not a recruitment agency.",
  ])("%j: the employer", (text) => {
    expect(read(text).value).toEqual({ value: "no" });
  });

  it.each([
    "Our client base is growing and we are looking for engineers.",
    "Our clients are looking for advice that they can trust.",
    "Our client services team is looking for an associate.",
    "Our client-facing teams are looking for someone like you.",
    "We are working with leading banks to build payments products.",
    "Our client portfolio grows and we are hiring.",
    "Nos clients recherchent des solutions durables.",
    "Unser Kunde steht im Mittelpunkt, und unser Team sucht Verst\u00E4rkung von dir.",
    "Bitte keine Anfragen von Personalvermittlern.",
    "You negotiate on behalf of our clients.",
    "You make hiring decisions on behalf of the team.",
    "Recruiting partners on behalf of the board is a part of it.",
    "Innovating on behalf of our customers.",
    "We do not accept resumes from agencies or recruiting firms.",
    "You know our client facing applications.",
    "We build software for staffing agencies.",
    "You will solve our client's problems and look for new ones.",
  ])("%j says nothing of it", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("an agency by other words", () => {
  it.each<[string, "yes" | undefined]>([
    ["Per conto di un nostro cliente del settore tessile selezioniamo un magazziniere.", "yes"],
    ["We are a recruiter working for a confidential client.", "yes"],
    ["A search firm acting on behalf of our client", "yes"],
    ["As an employment agency for seasonal staff, we place people in hotels.", "yes"],
    ["You will brief recruiters working for our business.", undefined],
    ["Fatture per conto di nostri clienti", undefined],
  ])("%j says %s", (text, value) => {
    expect(read(text).value?.value).toBe(value);
  });
});
