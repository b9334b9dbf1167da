/** A raised card; the browser asks for it beside every page. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#1d1b19"/><rect x="9" y="5" width="14" height="13" fill="#ff8a7d"/><path d="M14 18h4v9h-4z" fill="#fbf8f3"/></svg>';
