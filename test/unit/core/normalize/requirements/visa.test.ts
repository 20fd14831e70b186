import { describe, expect, it } from "vitest";
import { findStatements } from "../../../../../src/core/normalize/requirements/statements.ts";
import { readVisa } from "../../../../../src/core/normalize/requirements/visa.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";
import { unlimited } from "../../../../../src/core/normalize/steps.ts";
import { countSteps } from "../../../../counted-regex.ts";
import { createRandom } from "../../../../sim/random.ts";

const read = (text: string) => readVisa(findStatements({ ...silent, descriptionText: text }, unlimited), unlimited);

describe("visa sponsorship", () => {
  it.each([
    "We sponsor visas.",
    "Visa sponsorship is available for this role.",
    "We do sponsor visas, though not for every role we have.",
    "Benefits\n- Visa and relocation support",
    "We have no dress code, and we offer visa sponsorship",
    "Sponsorship for work visas is considered case by case.",
    "Wir unterst\u00fctzen dich beim Visum.",
    "Ofrecemos patrocinio de visa.",
    "We can help you with your work permit.",
  ])("%j offers it", (text) => {
    expect(read(text)).toMatchObject({ value: { value: "yes" }, confidence: 0.9 });
  });

  it.each([
    "We do not offer visa sponsorship.",
    "Unfortunately we are unable to sponsor H-1B visas.",
    "We are unable to sponsor employment visas now or in the future.",
    "Must be authorized to work in the US without sponsorship now or in the future.",
    "Sponsorship is not available for this position.",
    "Relocation and sponsorship are not available",
    "No visa sponsorship",
    "Sponsorship: Sponsorship not available. Open to those with legal authorization to work.",
    "- Sponsorship not available",
    "Visa sponsorship: visas cannot be sponsored",
    "Visa sponsorship: cannot be offered",
    "Applicants must not require sponsorship for a visa",
    "No ofrecemos patrocinio de visa.",
    "Nous ne proposons pas de parrainage de visa.",
    "Wir bieten leider keine Unterst\u00fctzung bei der Arbeitserlaubnis.",
  ])("%j refuses it", (text) => {
    expect(read(text)).toMatchObject({ value: { value: "no" }, confidence: 0.9 });
  });

  it.each([
    "You must be authorized to work in the US.",
    "Will you now or in the future require sponsorship?",
    "Please indicate whether you need visa sponsorship.",
    "You report to the executive sponsor; we do not micromanage.",
    "As Sponsorship Manager you will not work alone.",
    "Our clinical trial sponsors expect quality.",
    "Company-sponsored 401(k) and no waiting period",
    "We sponsor events across Europe.",
    "You help our customers with visa applications.",
    "Du unterst\u00fctzt neue Kollegen beim Visum.",
    "Experience with Visa and Mastercard",
    "A visa for business trips may be needed.",
    "Visa sponsorship is not guaranteed.",
    "We help employers file H-1B visas.",
    "Represent companies in H-1B visa matters and help startups with visas.",
    "We can't sponsor visas for every position.",
    "We are unable to sponsor visas for all roles.",
    "We can offer visa sponsorship, which is not guaranteed.",
  ])("%j says nothing of it", (text) => {
    expect(read(text)).toEqual({ value: null, confidence: 0, evidence: [], conflicts: [] });
  });

  it("knows nothing where a posting contradicts itself, and keeps both sentences", () => {
    const { value, conflicts } = read("We do not sponsor visas.\nVisa sponsorship is available.");
    expect(value).toBeNull();
    expect(conflicts.map((conflict) => conflict.value)).toEqual(["no", "yes"]);
  });

  it("quotes what is there, whatever a text holds", () => {
    const random = createRandom(18);
    const pieces = "visa |sponsorship |we |not |, |\n|. |offer |sponsor |is available |H-1B |\u0130|\ud800|?".split(
      "|",
    );
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => random.pick(pieces)).join("");
      for (const { quote, at } of read(text).evidence)
        expect(text.slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    }
  });

  it.each(["visa ", "sponsor", "help ", "we ", "visa a a ", ", but "])(
    "takes steps in proportion to a text of %j",
    (piece) => {
      const cost = (chars: number) => countSteps(() => read(`visa ${piece.repeat(chars / piece.length)}`)).steps;
      expect(cost(3_000)).toBeLessThan(2.6 * cost(1_500));
    },
  );
});

describe("visa sponsorship of some roles alone", () => {
  it.each([
    "Sponsorship (H-1B, TN) is offered exclusively for Principal-level roles and above.",
    "Visa sponsorship is available only for senior positions.",
  ])("%j says nothing of this one", (text) => {
    expect(read(text).value).toBeNull();
  });
  it("is given where it is for this one", () => {
    expect(read("Visa sponsorship is available for this role.").value).toEqual({ value: "yes" });
  });
});

describe("visa sponsorship in other words", () => {
  it.each([
    ["Relocation and visa assistance provided.", "yes"],
    ["We are a licensed sponsor and welcome overseas applicants.", "yes"],
    ["Eligible for visa sponsorship", "yes"],
    ["Visa sponsorship: Yes", "yes"],
    ["Visumsunterst\u00fctzung f\u00fcr internationale Bewerber", "yes"],
    ["\u30d3\u30b6\u30b5\u30dd\u30fc\u30c8\u3042\u308a", "yes"],
    ["We hold a sponsor licence and can issue Skilled Worker visas.", "yes"],
    ["H1B transfers and OPT candidates cannot be considered.", "no"],
    ["Sponsorship: not offered", "no"],
    ["Will not sponsor", "no"],
    ["H-1B transfers are welcome.", "yes"],
    ["Tier 2 sponsorship is on offer.", "yes"],
    ["We'll pay your visa and relocation costs.", "yes"],
    ["Nous prenons en charge les frais de visa.", "yes"],
    ["Sponsorship is not offered for this job", "no"],
    ["Wir bieten keine Visaunterst\u00fctzung an", "no"],
    ["Non offriamo sponsorizzazione del visto.", "no"],
    ["Nie oferujemy sponsorowania wizy.", "no"],
    ["Vi kan tyv\u00e4rr inte sponsra visum", "no"],
  ])("%j gives %s", (text, value) => {
    expect(read(text).value).toEqual({ value });
  });
});

describe("sponsorship of some jobs", () => {
  it.each([
    "Visa sponsorship is available for some roles.",
    "Sponsorship for engineering roles may be provided.",
    "Visa sponsorship: only for engineering roles",
    "Visa sponsorship may be available depending on the role.",
    "We can't sponsor visas, except for senior roles.",
    "We offer visa sponsorship, but only for certain roles.",
    "Visa sponsorship: available for some positions",
    "We can sponsor visas; this applies to some roles only.",
    "You will tell clients that we do not sponsor visas.",
  ])("%j says nothing of this one", (text) => {
    expect(read(text).value).toBeNull();
  });
  it.each([
    ["We are able to sponsor visas for some roles, but not this one.", "no"],
    ["We sponsor visas for engineers, however this role is not eligible for sponsorship.", "no"],
    ["We sponsor visas for this role and some others.", "yes"],
    ["We offer visa sponsorship, but relocation support is not available for this role.", "yes"],
    ["This role is not remote, but visa sponsorship is available.", "yes"],
    ["We offer visa sponsorship and travel to several client sites.", "yes"],
    ["We'd like to inform candidates that we sponsor visas.", "yes"],
    ["We do not sponsor visas, no exceptions.", "no"],
    ["We sponsor visas in general, but unfortunately not for this role.", "no"],
    ["We inform applicants that visa sponsorship is not available.", "no"],
    ["We are not able to sponsor visas for any roles", "no"],
  ])("%j says it", (text, value) => {
    expect(read(text).value).toEqual({ value });
  });
});

describe("sponsorship in a form's words", () => {
  it.each([
    "### Does this job offer sponsorship?\nOffers Sponsorship",
    "Full visa sponsorship and registration support.",
    "Visa & Eligibility:\nSponsorship (482/186) is an option for the right skills.",
    "Visa & Sponsorship:\nNomination for a temporary work visa (482) will be considered for eligible candidates.",
  ])("%j offers it", (text) => {
    expect(read(text).value).toEqual({ value: "yes" });
  });
  it.each(["### Does this job offer sponsorship?\nOther"])("%j says nothing", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("sponsorship under a label, behind a question, in a list of what is given", () => {
  it.each([
    "Visa sponsorship available? Yes",
    "Do you sponsor visas?\nYes, for this role.",
    "Visa sponsorship\nYes",
    "Relocation & Sponsorship: Support available for those from abroad.",
    "What we offer:\n- UK visa sponsorship.",
    "Benefits: health insurance, bonus and visa sponsorship.",
    "- Visa sponsorship and housing included",
    "We can take care of your relocation (visa sponsorship).",
    "We sponsor visas for this position, and relocation is not an issue.",
    "Sponsorship is not an issue for us: we sponsor visas.",
    "Visa-Sponsoring m\u00f6glich: ja",
    "Proposez-vous un parrainage de visa ? Oui",
    "Patrocinio de visado: S\u00ed",
    "Patroc\u00ednio de visto: Sim",
    "Sponsorizzazione visto: S\u00ec",
    "Sponsorowanie wizy: Tak",
    "\u30d3\u30b6\u30b5\u30dd\u30fc\u30c8\uff1a\u3042\u308a",
  ])("%j offers it", (text) => {
    expect(read(text).value).toEqual({ value: "yes" });
  });

  it.each([
    "Is visa sponsorship available: No",
    "Visa sponsorship available?\nNo",
    "Visa sponsorship | No | Relocation | Yes",
    "Do you sponsor visas? No.",
    "Work visa sponsorship (Y/N): N",
    "We cannot sponsor visas for this position, and relocation is not offered.",
    "Visa sponsorship and relocation are not available.",
    "Bieten Sie Visa-Sponsoring an? Nein.",
    "\u00bfSe ofrece patrocinio de visa? No",
    "Visumsponsring: Nej",
    "Visumsponsoring: Nee",
    "\u30d3\u30b6\u30b5\u30dd\u30fc\u30c8\uff1a\u306a\u3057",
  ])("%j refuses it", (text) => {
    expect(read(text).value).toEqual({ value: "no" });
  });

  it.each([
    "Will you require visa sponsorship? Yes / No",
    "Will you now or in the future require sponsorship?\nYes\nNo",
    "Visa sponsorship: Yes / No",
    "Visa sponsorship: only for some roles",
    "Do you sponsor visas?",
    "Benefits team: you handle visa sponsorship for our staff.",
    "What we offer\nYou help clients with visa sponsorship.",
    "Our agency helps firms with visa sponsorship.",
    "Sponsorship: ask our events team",
    "Sponsorship: Available for clubs",
    "Sponsorship available for local sports clubs.",
    "Our benefits: sponsorship for industry certifications",
    "Is visa sponsorship needed?\nYes",
  ])("%j says nothing", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("what an employer arranges", () => {
  it.each([
    ["have an EU passport or a valid work permit (we can't arrange one)", "no"],
    ["We cannot provide a work permit.", "no"],
    ["A valid work permit is required; we do not arrange permits.", "no"],
    ["You need a valid work permit, as we're not able to help you get one.", "no"],
    ["No H-1B", "no"],
    ["Employment visa provided by the school", "yes"],
    ["Employment visa and medical insurance provided", "yes"],
    ["Visa and flights paid by the employer", "yes"],
    ["We arrange your work permit", "yes"],
    ["We take care of your visa.", "yes"],
    ["Work visa sponsored", "yes"],
    ["Company-sponsored visa", "yes"],
    ["LMIA support available", "yes"],
    ["Residence visa and air ticket provided", "yes"],
    ["Nous vous accompagnons dans l'obtention de votre visa", "yes"],
    ["No se tramitan permisos de trabajo", "no"],
    ["No tramitamos visados ni permisos de trabajo", "no"],
    ["Gestionamos tu visado", "yes"],
    ["Apoio na obtenção do visto", "yes"],
    ["Supporto per il visto e il trasferimento", "yes"],
    ["We kunnen geen werkvergunning regelen", "no"],
    ["Wij regelen je visum en werkvergunning", "yes"],
    ["Hulp bij visum en verhuizing", "yes"],
    ["Nie sponsorujemy wiz", "no"],
    ["Pomagamy w uzyskaniu wizy i pozwolenia na pracę", "yes"],
    ["Vi hjälper dig med visum och arbetstillstånd", "yes"],
    ["Vi kan ikke hjelpe med arbeidstillatelse", "no"],
  ])("%j says %s", (text, says) => {
    expect(read(text).value?.value).toBe(says);
  });

  it.each([
    "Must have a valid work permit.",
    "Work permit required",
    "A valid work visa is needed.",
    "You arrange visas for business travellers.",
    "Help clients with visa applications",
    "Visa card benefits",
    "Arbeitserlaubnis erforderlich",
    "Gültiges Visum erforderlich",
    "Permiso de trabajo en vigor",
    "Permis de travail valide",
    "Geldig werkvergunning vereist",
    "Wymagane pozwolenie na pracę",
    "Gestione dei visti per i viaggiatori",
    "Do you now or in the future require sponsorship?",
    "We sponsor local football clubs.",
    "Employment visa holders welcome",
    "We arrange work permits for our clients' employees",
    "Passport, visa and Emirates ID copies required",
    "We arrange visas for our clients across Asia.",
    "You help with work permits and visas",
    "Building permits provided by the city",
    "Work permits paid by candidates",
    "Parking permits are provided.",
    "We provide permits for construction sites",
    "We handle permit applications for builders",
    "You will arrange permits and licences for events",
    "We can't provide a phone; bring one",
    "We do not provide parking permits",
    "We take care of permits so that you can build",
    "Hjälper du kunder med visum?",
    "Vi hjälper kunder med visum",
    "Pomagamy klientom w uzyskaniu wizy",
    "Gestionamos visados para viajeros",
  ])("%j says nothing of it", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("who sees to permits, in several languages", () => {
  it.each([
    "Wir k\u00fcmmern uns um Ihr Visum und die Arbeitserlaubnis.",
    "Your work permit is arranged by us.",
    "Nous prenons en charge le visa et le billet.",
    "Nos encargamos de tramitar tu permiso de trabajo.",
    "Wij helpen je met de werkvergunning.",
    "Pomagamy uzyska\u0107 zezwolenie na prac\u0119.",
    "Vi ordner arbeidstillatelse for deg.",
    "Hulp bij het aanvragen van een verblijfsvergunning",
    "Apoio no processo de visto de trabalho",
    "S Pass holders are welcome; the company will sponsor.",
    "Permits: demande de permis de travail et billet d'avion \u00e0 nos frais.",
    "\u5c31\u52b4\u30d3\u30b6\u306e\u624b\u7d9a\u304d\u306f\u4f1a\u793e\u304c\u884c\u3044\u307e\u3059\u3002",
  ])("%j: the firm", (text) => {
    expect(read(text).value).toEqual({ value: "yes" });
  });
  it.each([
    "Wir k\u00f6nnen kein Visum beantragen.",
    "La empresa no gestiona permisos de trabajo.",
    "Nous ne faisons pas de demande de permis de travail.",
    "Wij kunnen geen werkvergunning aanvragen.",
    "A empresa n\u00e3o apoia processos de visto.",
    "Nie za\u0142atwiamy wiz.",
    "Vi hjelper ikke med arbeidstillatelse.",
    "Non gestiamo pratiche per il permesso di soggiorno.",
    "Employment pass is not available for this role.",
    "We don't handle work permits.",
    "We have no certificates of sponsorship left.",
    "Do you sponsor visas? Sorry, we don't.",
    "Wij vragen er geen aan, een werkvergunning heb je zelf.",
    "Hay que tener permiso de trabajo; el hotel no tramita permisos.",
  ])("%j: not the firm", (text) => {
    expect(read(text).value).toEqual({ value: "no" });
  });
  it.each([
    "Our agency arranges visas for clients from all over the world.",
    "You arrange visas and travel for our consultants.",
    "We provide training and you need a valid work permit.",
    "We handle building permits and planning for homeowners.",
    "The team provides support to users; a work permit is required.",
    "Work permit required.",
    "We provide a car; residence permit must be valid.",
    "Wir unterst\u00fctzen unsere Kunden bei Visum und Einreise.",
    "Wir helfen dir beim Einstieg, eine g\u00fcltige Arbeitserlaubnis ist erforderlich.",
    "Du unterst\u00fctzt unsere G\u00e4ste bei Visafragen.",
    "Nous accompagnons nos clients dans leurs demandes de visa.",
    "Permis de travail valide obligatoire.",
    "Nous offrons un salaire motivant, un permis de travail est requis.",
    "Tramitamos visados para turistas y estudiantes.",
    "Imprescindible permiso de trabajo en vigor.",
    "Ayudamos a empresas; debes tener permiso de trabajo.",
    "Tratamos de vistos e passaportes dos nossos clientes.",
    "Wij regelen de reis, jij hebt een geldige werkvergunning.",
    "Seguiamo i nostri clienti nelle pratiche di visto.",
    "Zezwolenie na prac\u0119 mile widziane.",
    "Vi hj\u00e4lper kunder med visum.",
    "Visa and Mastercard payments are processed by our platform.",
    "The museum's permits are issued by the city.",
    "Candidates on a dependant visa are given preference.",
    "The visa is paid for by the candidate.",
    "Applicants cover their visa costs.",
    "Unterst\u00fctzung bei der Beantragung von Visa f\u00fcr unsere Reiseg\u00e4ste",
  ])("%j says nothing of it", (text) => {
    expect(read(text).value).toBeNull();
  });
});

describe("help that is given, and permits that are not arranged", () => {
  it.each([
    ["Apoiamos candidatos de fora da UE no processo de visto.", "yes"],
    ["Please note that we do not arrange LMIAs.", "no"],
    ["Não apoiamos candidatos no processo de visto.", "no"],
  ])("%j", (text, value) => {
    expect(read(text).value?.value).toBe(value);
  });
});

describe("a denial of something else than sponsorship", () => {
  it.each<[string, "yes" | "no"]>([
    ["We sponsor work visas for non-UK residents.", "yes"],
    ["If you do not hold a British passport, we will sponsor your visa.", "yes"],
    ["We will sponsor the visa of nurses who do not have the right to work.", "yes"],
    ["Visa sponsorship is available to applicants without a permit.", "yes"],
    ["Visa sponsorship provided at no cost to you", "yes"],
    ["Visa sponsorship available, no car allowance", "yes"],
    ["Visa sponsorship offered - no lock-in", "yes"],
    ["Wir unterstützen beim Visum, wenn Sie keine Arbeitserlaubnis haben.", "yes"],
    ["We do not sponsor visas for non-EEA citizens.", "no"],
    ["If you do not hold a permit, we cannot sponsor your visa.", "no"],
    ["Visa sponsorship is not offered to candidates without a permit.", "no"],
    ["Visa sponsorship available: no", "no"],
    ["Visa sponsorship not available, no car allowance", "no"],
    ["This job does not offer visa sponsorship if you are not a citizen.", "no"],
  ])("%j says %s", (text, value) => {
    expect(read(text).value?.value).toBe(value);
  });
});
