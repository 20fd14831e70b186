import { describe, expect, it } from "vitest";
import { dollarOfText } from "../../../../../src/core/normalize/pay/dollar-of-text.ts";
import { readPay } from "../../../../../src/core/normalize/pay/read-pay.ts";
import { silent } from "../../../../../src/core/normalize/said.ts";

const of = (text: string, placeText = "", ...countryCodes: string[]): string | null =>
  dollarOfText(text, { countryCodes, placeText });

describe("whose dollar a text's places tell", () => {
  it.each([
    ["Location: Dayton, OH\nWe build pumps.", "USD"],
    ["Work site: Oakland, CA\nWe build pumps.", "USD"],
    ["Location: Vancouver, WA", "USD"],
    ["Cook (Remote)\nChicago, IL\n\nWe cook.", "USD"],
    ["Our mill is in Dayton, OH 45402.", "USD"],
    ["The pay range for Ohio is below.", "USD"],
    ["Colorado residents may apply.", "USD"],
    ["Candidates located in New Jersey may apply.", "USD"],
    ["A valid Texas driver's license.", "USD"],
    ["We have an office in NYC.", "USD"],
    ["Location: Barrie, ON", "CAD"],
    ["Come to 1 Mill Street, Barrie, ON L4M 1A1.", "CAD"],
    ["An Ontario class 'D' licence is needed.", "CAD"],
    ["Location: Toronto\nTrips to California.", "CAD"],
    ["Job location: Melbourne (Hybrid)", "AUD"],
    ["Location: Auckland, New Zealand", "NZD"],
    ["Location: Chicago", "USD"],
    ["Chicago, IL (Hybrid)\n\nWe cook.", "USD"],
    ["Open to residents of all 50 states, D.C. and Puerto Rico.", "USD"],
    ["- On-site in office in Irvine, California\n", "USD"],
    ["A museum in Cordova, Alaska, seeks a cook.", "USD"],
    ["A class G licence, recognized by the Province of Ontario.", "CAD"],
    ["Work Location: One location\nBenefits: 401(k)", "USD"],
    ["You must reside in one of the following states: Ohio, Iowa.", "USD"],
    ["We work remotely from all over the U.S. and love it.", "USD"],
    ["Must be a U.S. citizen.", "USD"],
    ["This is a salaried exempt role.", "USD"],
    ["GED required. Lift 60 lbs. $0 co-pays.", "USD"],
  ])("%j: %s", (text, currency) => {
    expect(of(text)).toBe(currency);
  });

  it.each([
    "Lift 60 lbs. PTO.",
    "GED required. Lift 60 lbs. $0 co-pays. Work in Winnipeg.",
    "Our customers love us all over the U.S.",
    "Our HQ is in Texas, our clients in California.",
    "You report to Dallas, TX.",
    "Headquarters: 1 Main Street, Dallas, TX 75201.",
    "Our customers are in Idaho, with trips to Oregon.",
    "We are a Delaware company.",
    "Virginia Tan is your recruiter.",
    "Degrees: BSc, MA or MD.",
    "Our offices:\nDallas, TX\nNelson",
    "Headquarters\nDallas, TX",
    "Location: Bogota, CO",
    "Location: Hamilton",
    "Location: Paris",
    "Location: Toronto\nLocation: Chicago",
    "Location: Toronto\nWe match your 401(k).",
    "Not open to California residents.",
    "California residents are not eligible.",
    "Candidates located outside of Texas, excluding Ohio residents.",
    "Our customers are in Cordova, Alaska.",
    "We have an office in Irvine, California.",
    "Location: Ontario, CA",
    "Location: Perth, WA",
    "Location: Bunbury, WA",
    "Location: Toronto, ON or Boston, MA\nTexas residents may apply.",
    "Work in Auckland. We have an office in NYC.",
    "Colorado residents may apply. Plus super.",
    "Colorado residents may apply. KiwiSaver.",
    "Sueldo mensual. Oficina en Texas. Colorado residents may apply.",
    "Colorado residents and those in Winnipeg.",
    "A Texas driver's license, or an Ontario class D licence.",
  ])("%j: nobody's", (text) => {
    expect(of(text)).toBeNull();
  });

  it("says nothing beside a place of another dollar, or one that is not known and only a firm's office is told", () => {
    expect(of("Colorado residents may apply.", "Suva, Fiji", "FJ")).toBeNull();
    expect(of("Colorado residents may apply.", "Wellington")).toBeNull();
    expect(of("Colorado residents may apply.", "APAC")).toBeNull();
    expect(of("We have an office in NYC.", "Hamilton")).toBeNull();
    expect(of("Our mill is in Dayton, OH 45402.", "Hamilton")).toBeNull();
    expect(of("Our mill is in Dayton, OH 45402.", "Dayton")).toBe("USD");
    expect(of("An Ontario class 'D' licence is needed.", "Mill Hills")).toBe("CAD");
    expect(of("Benefits: 401(k).", "Hamilton")).toBe("USD");
  });

  it("takes a line that is the work model for no place", () => {
    const said = { ...silent, descriptionText: "Salary: $75,000 a year.\nWe have an office in NYC." };
    const currencyAt = (locationText: string) => readPay({ ...said, locationText }).value?.currency;
    expect(currencyAt("Remote")).toBe("USD");
    expect(currencyAt("San Jos\u00E9")).toBeNull();
  });
});
