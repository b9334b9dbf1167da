import { stylesheet } from './stylesheet.ts';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#fbf8f3"/><path d="M3 3h10v10H3z" fill="none" stroke="#1d1b19" stroke-width="1.5"/><path d="M3 6h10" stroke="#b3241c" stroke-width="3"/></svg>
`;

/**
 * The files that every rendered page refers to; a release with pages needs them.
 * @returns `assets/site.css` and `assets/icon.svg`, ready to be put among the files of `buildRelease`
 * @example
 * siteAssets().map(({ path }) => path); // ['assets/site.css', 'assets/icon.svg']
 */
export const siteAssets = (): { path: string; type: string; body: string }[] => [
  { path: 'assets/site.css', type: 'text/css; charset=utf-8', body: stylesheet },
  { path: 'assets/icon.svg', type: 'image/svg+xml; charset=utf-8', body: icon },
];
