const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const UNWELCOME = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The string as a browser can hold it: no control characters, no half characters, line breaks as LF. */
export const presentable = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(UNWELCOME, '\ufffd').toWellFormed();

/** A string made safe for HTML text and for a quoted attribute alike. */
export const escapeHtml = (value: string): string =>
  presentable(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
