// All that the search box and the search page run on. The built site has it in one file.

export * from "./messages.mjs";
export * from "./session.mjs";
export * from "./view.mjs";
