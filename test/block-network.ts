/** Unit tests run without I/O: a request that no test answers itself is an error. */
globalThis.fetch = (input) => {
  throw new Error(`a unit test may not reach ${input instanceof Request ? input.url : String(input)}`);
};
