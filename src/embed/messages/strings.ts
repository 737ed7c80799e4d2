/** What the widget answers to messages that it refuses. */

export const MESSAGE_STRINGS = {
  nothing: "nothing changed",
  notPlain: "the message is not a plain object",
  noType: "the message has no type",
  badId: "id is not a text of 1 to 64 characters or a number",
  version: "v={given} is not {known}; this widget speaks version {known}",
  unknownType: "type={given} is not one of {known}",
  unknownKey: "{key} is not a name of {type}",
  missing: "{key} is missing",
  unknownEvent: "events={given} is not {known}",
  notAllowed: "{key} is set by the widget's address alone",
  tooLarge: "the message is larger than 64 kB or nested too deep",
  tooMany: "more than {most} messages within a second",
  notReady: "the layer is still being computed",
  noChannel: "channel={given} is not in {tensor}, which has {count}",
  notList: "is not a list",
  notObject: "is not an object",
  notStep: "is not a whole number from −1e9 to 1e9",
  notChannel: "is not a whole number from 0",
  notOneOf: "is not {known}",
} as const;
