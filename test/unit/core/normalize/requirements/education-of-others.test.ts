import { describe, expect, it } from "vitest";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { readEducation } from "../../../../../src/core/normalize/requirements/education.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";

const read = (text: string, language: string | null = null) =>
  readEducation(
    findStatements({ ...silent, descriptionText: text }, unlimited, () => language),
    unlimited,
  ).value?.value ?? null;

describe("degrees that are named and asked of nobody who applies", () => {
  it.each([
    "The school offers an associate degree in nursing, and you run its front desk.",
    "L'école délivre un BTS et un bachelor.",
    "Onze school biedt opleidingen op mbo- en hbo-niveau.",
    "A escola oferece cursos técnicos e ensino superior.",
    "Naše škola nabízí středoškolské vzdělání.",
    "Te pagamos el máster a partir del segundo año.",
    "Paghiamo la laurea ai figli dei dipendenti.",
    "Na twee jaar betalen wij je hbo-opleiding.",
    "Po roku opłacimy ci studia magisterskie.",
    "Vi betalar din masterexamen efter två år.",
    "She did her MSc with us and stayed.",
    "Prior to founding the firm, Ms Oduya took a doctorate in law.",
    "The lab of Dr Hsu, PhD, studies moss.",
    "Would you love to do a PhD one day?",
    "Our software is used by 300 universities, from high school to doctorate.",
    "You will advise students who are choosing a bachelor's degree.",
    "Orientarás a alumnos que quieren estudiar un grado universitario.",
    "Doradzasz uczniom, którzy wybierają studia licencjackie.",
    "Du vägleder elever som vill läsa en kandidatexamen.",
    "Ohjaat opiskelijoita, jotka suorittavat ammattikorkeakoulututkintoa.",
    "The bachelor flats on the site are yours to let.",
    "Degree apprenticeships are what you will sell to employers.",
    "You process applications to our Master of Science programmes.",
    "No degree is worth as much as the smile of a guest.",
    "Våra grundare läste sin masterexamen i Lund.",
    "Our customers are firms whose staff hold a master's degree.",
    "Nasz mistrz ma wykształcenie zawodowe i nauczy cię fachu.",
    "Jouw collega's hebben hbo of wo gedaan.",
  ])("%j: none", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    "No qualifications are needed to visit the museum.",
    "You help people who were told no degree is needed.",
    "Für den Besuch unserer Kurse ist ein Abschluss nicht erforderlich.",
    "No se exige titulación a los socios del club.",
    "Voor onze cursussen is geen diploma nodig.",
    "Na nasz kurs wykształcenie nie jest wymagane.",
    "Ingen utbildning krävs för att hyra en båt.",
    "Nos clients viennent sans diplôme et repartent formés.",
    "Five GCSEs is what most of our pupils leave with.",
    "The Leaving Cert class meets on Mondays.",
  ])("%j: nothing, not that none is needed", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ["No degree is needed: our course teaches you all.", "none"],
    ["No degree is required to start.", "none"],
    ["Für diese Stelle ist ein Abschluss nicht erforderlich.", "none"],
    ["Ingen utbildning krävs.", "none"],
    ["Five GCSEs including maths.", "high_school"],
    ["The school seeks a teacher with a bachelor's degree.", "bachelor"],
    ["The school offers a position to a teacher with a bachelor's degree.", "bachelor"],
    ["Candidates must have completed their bachelor's degree.", "bachelor"],
    ["The successful candidate holds a master's degree.", "master"],
    ["You hold a master's degree and advise students who want one.", "master"],
    ["Completed bachelor's programme in accounting.", "bachelor"],
    ["Máster en prevención de riesgos laborales.", "master"],
    ["Je hebt een hbo-diploma; wij betalen je cursussen.", "bachelor"],
    ["Our ideal candidate has a master's degree.", "master"],
    ["Wykształcenie zawodowe elektryczne.", "vocational"],
    ["Vår kandidat har en masterexamen.", "master"],
  ])("%j: %s", (text, value) => {
    expect(read(text)).toBe(value);
  });
});

describe("that no schooling is needed, by what stands beside what it is called", () => {
  it.each([
    ["Diploma: not needed. Patience: needed.", "en"],
    ["No experience or qualifications required.", "en"],
    ["A diploma? Not needed.", "en"],
    ["Ausbildung? Egal. Hauptsache, Sie mögen Menschen.", "de"],
    ["Weder Zeugnis noch Erfahrung nötig.", "de"],
    ["Diplôme : peu importe.", "fr"],
    ["Pas de niveau scolaire exigé.", "fr"],
    ["Estudios: indiferente.", "es"],
    ["No pedimos títulos.", "es"],
    ["Escolaridade: indiferente. Idade: indiferente.", "pt"],
    ["Não exigimos diploma.", "pt"],
    ["Titolo di studio: indifferente.", "it"],
    ["Diploma's? Niet nodig.", "nl"],
    ["Wykształcenie: bez znaczenia. Doświadczenie: też.", "pl"],
    ["Utbildning spelar ingen roll.", "sv"],
    ["Det kræves hverken uddannelse eller erfaring.", "da"],
    ["Végzettség nem számít.", "hu"],
    ["学歴・経験ともに不問。", "ja"],
  ])("%j (%s)", (text, language) => {
    expect(read(text, language)).toBe("none");
  });
  it.each([
    ["Deine Abschlussnote ist uns egal.", "de"],
    ["Unseren Kunden ist egal, welchen Abschluss wir haben.", "de"],
    ["Welke opleiding je hebt, is voor onze klanten niet belangrijk.", "nl"],
    ["Não exigimos formação em vendas.", "pt"],
    ["Kierunek wykształcenia nie ma znaczenia.", "pl"],
    ["Din ålder spelar ingen roll, utbildning får du hos oss.", "sv"],
    ["Il titolo del progetto non importa.", "it"],
    ["Wir schreiben Ihnen ein gutes Zeugnis.", "de"],
    ["Parents do not care about degrees of our teachers.", "en"],
  ])("%j (%s) says nothing of it", (text, language) => {
    expect(read(text, language)).not.toBe("none");
  });
});

describe("levels up to which one helps others at work", () => {
  it.each([
    "You will coach adults towards a bachelor's degree.",
    "You talk with families about bachelor's and master's programmes.",
    "Vous accompagnez des jeunes vers un BTS.",
    "Acompañas a jóvenes en bachillerato.",
    "Segui ragazzi fino alla laurea.",
    "Je begeleidt jongeren naar een mbo-diploma.",
    "Rekrutujesz uczniów na studia wyższe.",
    "Du vejleder unge om bacheloruddannelser.",
    "Aulas de ensino médio à tarde.",
    "Sie betreuen Bachelor- und Masterarbeiten.",
    "Vous commercialisez des programmes de niveau bac auprès des familles.",
    "Du verkaufst Kurse auf Bachelorniveau.",
    "Venderás cursos de grado medio por teléfono.",
    "Venderai percorsi di laurea triennale.",
    "Jij verkoopt opleidingen op mbo-niveau.",
    "Sprzedajesz kursy i studia magisterskie.",
  ])("%j asks for none", (text) => {
    expect(read(text)).toBeNull();
  });
  it.each([
    ["You coach adults and have a bachelor's degree.", "bachelor"],
    ["You support students with a disability; a bachelor's degree is required.", "bachelor"],
    ["Facharbeiterbrief als Schlosser.", "vocational"],
    ["Certificate III in Carpentry, or equivalent.", "vocational"],
    ["CFC d'électricien.", "vocational"],
    ["Niveau bac exigé.", "high_school"],
    ["Vous vendez des meubles et avez un bac+2.", "associate"],
    ["Du verkaufst Fenster und hast eine abgeschlossene Ausbildung.", "vocational"],
    ["Jij verkoopt fietsen en hebt een afgeronde mbo-opleiding.", "vocational"],
    ["Diplôme d'études secondaires.", "high_school"],
    ["Oczekujemy wykształcenia średniego.", "high_school"],
    ["Tytuł inżyniera budownictwa.", "bachelor"],
  ])("%j", (text, value) => {
    expect(read(text)).toBe(value);
  });
});
