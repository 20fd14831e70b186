import { describe, expect, it } from "vitest";
import { normalizeWorkplace } from "../../../../src/core/normalize/workplace.ts";
import type { WorkplaceSource } from "../../../../src/core/normalize/workplace.ts";

function read(parts: Partial<WorkplaceSource>) {
  const silent = {
    workplaceText: null,
    title: "Engineer",
    locationText: null,
    placeTexts: [],
    isRemote: null,
    descriptionText: null,
  };
  return normalizeWorkplace({ ...silent, ...parts });
}

describe("normalizeWorkplace", () => {
  it.each([
    ["OnSite", "on_site"],
    ["on-site", "on_site"],
    ["ON_SITE", "on_site"],
    ["Hybrid", "hybrid"],
    ["remote", "remote"],
    ["unspecified", null],
    ["toString", null],
  ])("provider's word %j gives %s", (workplaceText, type) => {
    expect(read({ workplaceText }).type).toBe(type);
  });

  it("names the word that decided", () => {
    expect(read({ workplaceText: "Remote" }).basis).toBe('workplaceType: "Remote"');
    expect(read({ title: "Engineer (Remote)" })).toEqual({ type: "remote", basis: 'title: "Engineer (Remote)"' });
    expect(read({ locationText: "Remote - US" })).toEqual({ type: "remote", basis: 'location: "Remote - US"' });
    expect(read({ isRemote: true })).toEqual({ type: "remote", basis: "isRemote: true" });
    expect(read({})).toEqual({ type: null, basis: null });
  });

  it.each<[Partial<WorkplaceSource>, string | null]>([
    [{ title: "Engineer - Remote" }, "remote"],
    [{ title: "Engineer (Hybrid)" }, "hybrid"],
    [{ title: "Remote Sensing Scientist" }, null],
    [{ title: "Manager, Remote Teams" }, null],
    [{ title: "Hybrid Cloud Architect" }, null],
    [{ locationText: "San Francisco-Hybrid" }, "hybrid"],
    [{ locationText: "Hybrid or Remote" }, null],
    [{ locationText: "Seattle, WA or Remote" }, null],
    [{ locationText: "Remote-Friendly, United States" }, null],
    [{ locationText: "Germany, Remote; London, United Kingdom" }, null],
    [{ locationText: "Italy, Remote; Spain, Remote" }, "remote"],
    [{ locationText: "San Francisco-Hybrid", isRemote: true }, "hybrid"],
    [{ workplaceText: "Hybrid", isRemote: true }, "hybrid"],
  ])("tags %j give %s", (parts, type) => {
    expect(read(parts).type).toBe(type);
  });

  it.each([
    ["This is a fully remote role.", "remote"],
    ["This role is remote within the US.", "remote"],
    ["This role is remote-friendly.", null],
    ["We work with remote teams and remote sensing data.", null],
    ["Hybrid: 3 days in the office", "hybrid"],
    ["You will spend three days per week in our Berlin office.", "hybrid"],
    ["This is a hybrid role.", "hybrid"],
    ["This role is fully on-site in Denver.", "on_site"],
    ["We are in the office five days a week.", "on_site"],
    ["This is not a remote position.", null],
    ["This is a remote role. Others work in the office 3 days per week.", null],
  ])("description %j gives %s", (descriptionText, type) => {
    expect(read({ descriptionText }).type).toBe(type);
  });

  it("lets an explicit denial beat a remote tag", () => {
    const denied = read({ workplaceText: "remote", descriptionText: "Please note: this is not a remote position." });
    expect(denied.type).toBeNull();
    expect(denied.basis).toBe('description: "not a remote position"');
    expect(read({ isRemote: true, descriptionText: "This role is on-site." }).type).toBe("on_site");
    expect(read({ locationText: "Remote", descriptionText: "Remote work is fine." }).type).toBe("remote");
  });

  it("scans 200 KB of hostile text in linear time", () => {
    for (const piece of [
      "this is a ",
      "hybrid ",
      "5 days a week in the ",
      "3 days a week in our ",
      "the role will be ",
      "remote ",
    ]) {
      const descriptionText = piece.repeat(200_000 / piece.length);
      expect(read({ descriptionText, workplaceText: "remote" }), piece).toHaveProperty("type");
      expect(read({ descriptionText }), piece).toHaveProperty("type");
    }
  });
});
