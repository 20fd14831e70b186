import type { Workplace } from "../sim-posting.ts";
import type { foreignTitles, RoleFamily } from "./roles.ts";

/** What people look for who work with their hands or with people: beside `roles.ts`, whose companies make software. */

const levels = ["", "", "", "", "Senior ", "Lead ", "Junior "] as const;
const tails = ["", "", "", "", ", Night Shift", " - Part Time", " (Weekends)"] as const;
const workplaces = ["onsite", "onsite", "onsite", "onsite", "unspecified"] as const satisfies Workplace[];

/** A department of such work: its titles in other languages too, and what its English texts say of it. */
export interface Trade extends RoleFamily {
  foreign: typeof foreignTitles;
  /** Enough of each that two postings of one department differ. */
  duties: readonly string[];
  skills: readonly string[];
}

const trade = (own: Omit<Trade, "levels" | "tails" | "workplaces">): Trade => ({ ...own, levels, tails, workplaces });

export const trades: readonly Trade[] = [
  trade({
    department: "Nursing",
    payMiddle: 78_000,
    teams: ["Intensive Care", "Surgery", "Home Care"],
    titles: [
      "Registered Nurse",
      "Licensed Practical Nurse",
      "Nurse Practitioner",
      "Nursing Assistant",
      "Home Care Aide",
    ],
    foreign: {
      de: ["Pflegefachkraft (m/w/d)", "Gesundheits- und Krankenpfleger (m/w/d)"],
      fr: ["Infirmier·ère (H/F)", "Aide-soignant·e (H/F)"],
      pt: ["Enfermeiro(a)", "Técnico(a) de Enfermagem"],
      ja: ["看護師", "介護スタッフ"],
    },
    duties: [
      "Look after your patients through the whole shift, and tell their families how they are",
      "Give medication as prescribed and note what was given, when and by whom",
      "Watch vital signs, and call the physician before it is urgent",
      "Change dressings and keep rooms and instruments clean",
      "Hand over to the next shift in person, with nothing left out",
      "Teach patients what they need to know when they go home",
    ],
    skills: [
      "The licence or certificate that your state asks for in this role",
      "Basic Life Support, or the will to take the course in your first month",
      "Calm when three things happen at once",
      "Experience in a hospital, a clinic or in home care",
    ],
  }),
  trade({
    department: "Transport",
    payMiddle: 52_000,
    teams: ["Deliveries", "Long Distance"],
    titles: ["Delivery Driver", "Truck Driver (CDL Class A)", "Bus Driver", "Dispatcher"],
    foreign: {
      de: ["Lkw-Fahrer (m/w/d)", "Busfahrer (m/w/d)"],
      fr: ["Chauffeur-livreur (H/F)", "Conducteur·rice de bus (H/F)"],
      pt: ["Motorista de Caminhão", "Motorista de Ônibus"],
      ja: ["配送ドライバー", "バス運転士"],
    },
    duties: [
      "Bring every stop of your route there safely and on time",
      "Check tyres, brakes and lights before you leave the yard",
      "Load so that nothing moves, and unload without hurry",
      "Keep the log of hours and the papers of the freight in order",
      "Tell customers early when the road is closed",
      "Report every scratch on the day that it happens",
    ],
    skills: [
      "A clean driving record of three years",
      "The licence class that the vehicle needs, and a valid medical card",
      "You know the region, or find your way without asking twice",
      "Able to lift up to 50 lbs",
    ],
  }),
  trade({
    department: "Warehouse",
    payMiddle: 42_000,
    teams: ["Receiving", "Shipping"],
    titles: ["Warehouse Associate", "Forklift Operator", "Order Picker", "Warehouse Supervisor"],
    foreign: {
      de: ["Lagermitarbeiter (m/w/d) in Teilzeit", "Staplerfahrer (m/w/d)"],
      fr: ["Préparateur de commandes (H/F)", "Cariste (H/F)"],
      pt: ["Auxiliar de Estoque", "Operador(a) de Empilhadeira"],
      ja: ["倉庫スタッフ", "フォークリフトオペレーター"],
    },
    duties: [
      "Receive pallets, count them, and say at once when the count is off",
      "Pick and pack orders with a hand scanner",
      "Move goods with a forklift or a pallet jack",
      "Keep aisles clear and racks labelled",
      "Take part in the stock count on the last Friday of the month",
    ],
    skills: [
      "Able to lift up to 50 lbs and to stand for longer periods",
      "Forklift certificate, or the will to get one in your first month",
      "You count twice",
      "Some experience in a warehouse or a shop",
    ],
  }),
  trade({
    department: "Retail",
    payMiddle: 40_000,
    teams: ["Stores", "Field Sales"],
    titles: ["Sales Associate", "Sales Representative", "Store Manager", "Cashier"],
    foreign: {
      de: ["Verkäufer (m/w/d)", "Filialleiter (m/w/d)"],
      fr: ["Vendeur·se (H/F)", "Responsable de magasin (H/F)"],
      pt: ["Vendedor(a) de Loja", "Gerente de Loja"],
      ja: ["販売スタッフ", "店長"],
    },
    duties: [
      "Greet whoever comes in, and help them find what they came for",
      "Run the till and close it to the cent",
      "Fill shelves before the doors open",
      "Take returns as kindly as purchases",
      "Set up the window for the season",
    ],
    skills: [
      "You like people, on Saturdays too",
      "Experience in a shop or at a counter",
      "Able to stand for longer periods",
      "Mental arithmetic that holds at five in the afternoon",
    ],
  }),
  trade({
    department: "Food & Housekeeping",
    payMiddle: 38_000,
    teams: ["Kitchen", "Rooms"],
    titles: ["Line Cook", "Barista", "Housekeeper", "Restaurant Manager"],
    foreign: {
      de: ["Koch (m/w/d)", "Reinigungskraft (m/w/d)"],
      fr: ["Cuisinier (H/F)", "Agent·e d'entretien (H/F)"],
      pt: ["Cozinheiro(a)", "Camareira(o)"],
      ja: ["調理師", "客室清掃スタッフ"],
    },
    duties: [
      "Prepare your station before service and leave it clean behind you",
      "Keep to the recipes and to the rules on allergens",
      "Check what is delivered: cold, fresh, complete",
      "Turn rooms over by three o'clock",
      "Talk to guests when something was not as it should be",
    ],
    skills: [
      "Food handler's card, or the will to get one before you begin",
      "Experience in a kitchen, a café or a hotel",
      "Evenings and every second weekend suit you",
      "You work fast and stay polite",
    ],
  }),
  trade({
    department: "Maintenance",
    payMiddle: 60_000,
    teams: ["Buildings", "Plants"],
    titles: ["Electrician", "Plumber", "Welder", "HVAC Technician", "Maintenance Technician"],
    foreign: {
      de: ["Elektriker (m/w/d)", "Anlagenmechaniker (m/w/d)"],
      fr: ["Électricien·ne (H/F)", "Technicien·ne de maintenance (H/F)"],
      pt: ["Eletricista", "Técnico(a) de Manutenção"],
      ja: ["電気工事士", "設備保全スタッフ"],
    },
    duties: [
      "Inspect, repair and replace what keeps our sites running",
      "Read drawings and wiring diagrams",
      "Lock out and tag out before you open anything",
      "Keep a list of spare parts that is true",
      "Answer calls at night one week in six",
    ],
    skills: [
      "A completed apprenticeship or a journeyman's card",
      "Own hand tools",
      "At ease on ladders and in narrow rooms",
      "A valid driver's licence",
    ],
  }),
  trade({
    department: "Teaching",
    payMiddle: 56_000,
    teams: ["Schools", "Nurseries"],
    titles: ["Teacher, Mathematics", "Teaching Assistant", "School Bus Aide"],
    foreign: {
      de: ["Erzieher (m/w/d)", "Lehrkraft Mathematik (m/w/d)"],
      fr: ["Éducateur·rice de jeunes enfants (H/F)", "Professeur·e de mathématiques (H/F)"],
      pt: ["Professor(a) de Matemática", "Auxiliar de Classe"],
      ja: ["数学教師", "保育士"],
    },
    duties: [
      "Help children learn, each at their own pace",
      "Prepare the day with your colleagues, and the room before the bell",
      "Keep children safe on the way, in the yard and at lunch",
      "Speak with parents regularly, not only when something went wrong",
      "Write short reports at the end of each term",
    ],
    skills: [
      "The certificate that your state asks for in this role, or being on the way to it",
      "A background check, which we pay for",
      "Patience, and a voice that carries",
      "Experience with children of school age",
    ],
  }),
];

export const tradeOf = (department: string): Trade | undefined => trades.find((own) => own.department === department);
