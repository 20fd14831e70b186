import packed from "./cities.bin";

/** `cities.bin`, as the Worker has it: a module of its own, which V8 does not read at the start. */
export const readPackedCities = (): ArrayBuffer => packed;
