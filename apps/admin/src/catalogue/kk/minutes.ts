export const minutes = {
  'minutes.title': 'Хаттама',
  'minutes.kicker': '{name}, {city} сағатымен',
  'minutes.of': 'Хаттама: {name}',
  'minutes.none': 'Не болды, не шешілді? Күн басталысымен хаттама өзі жазылады.',
  'minutes.sentence':
    'Өткізілген мәселе: {held, number}, өтпей қалғаны: {cut, number}, дауыс беру: {votes, number}.',
  'minutes.figures': 'Өткізілді: {held, number}. Өтпеді: {cut, number}. Дауыс беру: {votes, number}.',
  'minutes.day': 'Хаттама: {date}',
  'minutes.items': 'Мәселелер',
  'minutes.markdown': 'Markdown файлы',
  'minutes.json': 'JSON файлы',
  'minutes.all': 'Барлық күн',
  'minutes.decisions': 'Шешімдер',
  'minutes.noVotes': 'Дауыс берілген жоқ.',
  'minutes.notHeld': 'Өтпеген мәселелер',
  'minutes.vote':
    '{number, number}-дауыс беру: {title} ({method}). Жақтап {for}, қарсы {against}, қалыс {abstain}. {result}.',
  'minutes.speech': 'Сөз, {time}: {who}.',
  'minutes.point': 'Тәртіп бойынша {time}: {who}.',
};
