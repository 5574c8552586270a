/** Loaded before a build: any request is an error, so that a build that passes has needed no network. */
globalThis.fetch = async (input) => {
  throw new Error(`the build must not use the network: ${input instanceof Request ? input.url : input}`);
};
