// Whoever meets these pages has not chosen a language yet.
const WORDS = {
  'nothing-yet': {
    en: 'Nothing has been published here yet. Please look again later.',
    ru: 'Здесь пока ничего не опубликовано. Загляните, пожалуйста, позже.',
    kk: 'Мұнда әзірге ештеңе жарияланған жоқ. Кейінірек қайта қараңыз.',
    de: 'Hier ist noch nichts veröffentlicht. Bitte später wieder nachsehen.',
    sv: 'Här har ännu inget publicerats. Titta gärna in senare.',
  },
  'no-such-page': {
    en: 'There is no such page. To the first page.',
    ru: 'Такой страницы нет. На первую страницу.',
    kk: 'Мұндай бет жоқ. Бірінші бетке өту.',
    de: 'Diese Seite gibt es nicht. Zur ersten Seite.',
    sv: 'Den sidan finns inte. Till första sidan.',
  },
};

/** A page of the app's own, for when there is none of the release's; it carries nothing of the request. */
export const noticePage = (notice: keyof typeof WORDS): string => {
  const { en, ...others } = WORDS[notice];
  const link = (sentence: string) => (notice === 'nothing-yet' ? sentence : `<a href="/">${sentence}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${en}</title>
<link rel="stylesheet" href="/assets/site.css">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
</head>
<body>
<main>
<h1>${link(en)}</h1>
${Object.entries(others)
  .map(([language, sentence]) => `<p lang="${language}">${link(sentence)}</p>`)
  .join('\n')}
</main>
</body>
</html>
`;
};
