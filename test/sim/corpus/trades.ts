import type { Workplace } from "../sim-posting.ts";
import type { foreignTitles, RoleFamily } from "./roles.ts";

/** What people look for who work with their hands or with people: beside `roles.ts`, whose companies make software. */

const levels = ["", "", "", "", "Senior ", "Lead ", "Junior "] as const;
const tails = ["", "", "", "", ", Night Shift", " - Part Time", " (Weekends)"] as const;
const workplaces = ["onsite", "onsite", "onsite", "onsite", "unspecified"] as const satisfies Workplace[];

const trade = (department: string, payMiddle: number, teams: string[], titles: string[]): RoleFamily => ({
  department,
  teams,
  titles,
  payMiddle,
  levels,
  tails,
  workplaces,
});

export const trades: readonly RoleFamily[] = [
  trade(
    "Nursing",
    78_000,
    ["Intensive Care", "Surgery", "Home Care"],
    ["Registered Nurse", "Licensed Practical Nurse", "Nurse Practitioner", "Nursing Assistant", "Home Care Aide"],
  ),
  trade(
    "Transport",
    52_000,
    ["Deliveries", "Long Distance"],
    ["Delivery Driver", "Truck Driver (CDL Class A)", "Bus Driver", "Dispatcher"],
  ),
  trade(
    "Warehouse",
    42_000,
    ["Receiving", "Shipping"],
    ["Warehouse Associate", "Forklift Operator", "Order Picker", "Warehouse Supervisor"],
  ),
  trade(
    "Retail",
    40_000,
    ["Stores", "Field Sales"],
    ["Sales Associate", "Sales Representative", "Store Manager", "Cashier"],
  ),
  trade(
    "Food & Housekeeping",
    38_000,
    ["Kitchen", "Rooms"],
    ["Line Cook", "Barista", "Housekeeper", "Restaurant Manager"],
  ),
  trade(
    "Maintenance",
    60_000,
    ["Buildings", "Plants"],
    ["Electrician", "Plumber", "Welder", "HVAC Technician", "Maintenance Technician"],
  ),
  trade(
    "Teaching",
    56_000,
    ["Schools", "Nurseries"],
    ["Teacher, Mathematics", "Teaching Assistant", "School Bus Aide"],
  ),
];

export const foreignTrades: typeof foreignTitles = {
  de: [
    "Pflegefachkraft (m/w/d)",
    "Gesundheits- und Krankenpfleger (m/w/d)",
    "Lkw-Fahrer (m/w/d)",
    "Lagermitarbeiter (m/w/d) in Teilzeit",
    "Verkäufer (m/w/d)",
    "Elektriker (m/w/d)",
    "Erzieher (m/w/d)",
  ],
  fr: [
    "Infirmier·ère (H/F)",
    "Chauffeur-livreur (H/F)",
    "Préparateur de commandes (H/F)",
    "Vendeur·se (H/F)",
    "Cuisinier (H/F)",
  ],
  pt: ["Enfermeiro(a)", "Motorista de Caminhão", "Auxiliar de Estoque", "Vendedor(a) de Loja", "Eletricista"],
  ja: ["看護師", "配送ドライバー", "倉庫スタッフ", "販売スタッフ", "調理師"],
};
