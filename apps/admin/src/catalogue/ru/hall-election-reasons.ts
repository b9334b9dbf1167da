import type { hallElectionReasons as english } from '../en/hall-election-reasons.ts';

export const hallElectionReasons = {
  'elections.phase.officers': 'избирается счётная комиссия',
  'elections.phase.nominations': 'идёт выдвижение',
  'elections.phase.closed': 'выдвижение закрыто',
  'elections.phase.balloting': 'бюллетени выданы',
  'elections.phase.counted': 'подсчитано',
  'elections.phase.declared': 'объявлено',
  'elections.step.returning-officer-elected': 'избрание председателя счётной комиссии',
  'elections.step.teller-elected': 'избрание счётчика',
  'elections.step.scrutineer-elected': 'избрание наблюдателя при подсчёте',
  'elections.step.nominations-opened': 'открытие выдвижения',
  'elections.step.nominated': 'выдвижение',
  'elections.step.accepted': 'согласие',
  'elections.step.declined': 'отказ',
  'elections.step.withdrawn': 'снятие кандидатуры',
  'elections.step.nominations-closed': 'закрытие выдвижения',
  'elections.step.papers-issued': 'выдача бюллетеней',
  'elections.step.counted': 'подсчёт',
  'elections.step.declared': 'объявление',
  'elections.reason.election-out-of-order':
    'Сейчас не время для этого шага ({kind}). Выборы стоят здесь: {phase}.',
  'elections.reason.election-person-unknown': '{person} — такого делегата в списке нет.',
  'elections.reason.returning-officer-missing': 'Сначала нужно избрать председателя счётной комиссии.',
  'elections.reason.returning-officer-already': 'Председатель счётной комиссии уже избран.',
  'elections.reason.not-returning-officer': 'Результат объявляет только председатель счётной комиссии.',
  'elections.reason.office-held-already': '{person} уже ведёт эти выборы в другой роли.',
  'elections.reason.tellers-missing':
    'Сначала нужно избрать счётчиков: не меньше {needed, number}; избрано {elected, number}.',
  'elections.reason.scrutineers-missing':
    'Сначала нужно избрать наблюдателей при подсчёте: не меньше {needed, number}; избрано {elected, number}.',
  'elections.reason.office-holder-nominated':
    '{person} ведёт эти выборы и баллотироваться на них не может. Выдвиньте другого.',
  'elections.reason.nominated-already': 'Кандидатура уже выдвинута: {person}.',
  'elections.reason.nominated-by-self': 'Выдвинуть самого себя нельзя: {person}.',
  'elections.reason.seconder-missing': 'Выдвижение должен кто-то поддержать: {person}.',
  'elections.reason.seconder-not-another':
    '{person} поддержать не может: поддерживает не тот, кто выдвинул, и не сам кандидат.',
  'elections.reason.seconder-same-branch':
    '{person} поддержать не может: выдвинувший тоже из организации {branch}, а поддержать должна другая.',
  'elections.reason.not-nominated': 'Такой кандидатуры нет: {person}.',
  'elections.reason.answered-already': 'Ответ уже дан: {person}.',
  'elections.reason.candidate-withdrawn': 'Кандидатура снята: {person}.',
  'elections.reason.no-ballot-needed':
    'Бюллетени не нужны: кандидатов {standing, number}, мест {seats, plural, one {#} few {#} many {#} other {#}}.',
  'elections.reason.count-papers-above-issued':
    'В урне бюллетеней {returned, number}, а выдано только {issued, number}.',
  'elections.reason.count-papers-differ':
    'В урне бюллетеней {returned, number}; {valid, number} и {spoilt, number} испорченных столько не дают.',
  'elections.reason.count-stage-differs':
    'На этапе {stage, number} в сумме {sum}, а действительных бюллетеней {valid, number}.',
  'elections.reason.count-undecided': 'Сначала нужно решить равенство на этапе {stage, number}: {among}.',
  'elections.reason.elected-not-standing': '{person} не баллотируется и не может быть в числе избранных.',
  'elections.reason.elected-repeated': 'Среди избранных и запасных стоит дважды: {person}.',
  'elections.reason.elected-number-differs': 'Избрано {elected, number}; должно быть {expected, number}.',
  'elections.reason.elected-above-places':
    'Избрать {elected, number} нельзя: мест {seats, plural, one {#} few {#} many {#} other {#}}.',
  'elections.reason.mark-in-order':
    'Мест: {seats, number}; кандидатов: {candidates, number}. Напишите 1 рядом с тем, кого предпочитаете, 2 рядом со следующим и так далее, сколько хотите.',
  'elections.reason.mark-up-to':
    'Кандидатов: {candidates, number}. Поставьте крест не больше чем у {most, number}; бюллетень с большим числом испорчен.',
  'elections.reason.mark-any': 'Кандидатов: {candidates, number}. Поставьте крест у каждого, кого одобряете.',
  'elections.reason.signature-missing': 'Нужно подписей: {needed, number}; есть {signed, number}.',
  'elections.reason.signature-repeated': 'Подпись стоит дважды: {by}.',
  'elections.reason.return-attended-above-members':
    'Присутствовало {attended, number}, а в организации членов {members, number}.',
  'elections.reason.return-papers-above-attended':
    'Выдано бюллетеней {issued, number}, а присутствовало {attended, number}.',
  'elections.reason.return-person-repeated': 'В отчёте стоит дважды: {person}.',
  'elections.reason.return-elected-above-entitled':
    'Избрано {elected, number}; организации положено {entitled, number}.',
  'elections.reason.return-place-not-kept':
    'Гарантировано мест ({where}): {atLeast, number}; избрано на них: {have, number}.',
  'elections.reason.return-vacant':
    'Избрано {elected, number} на {entitled, number} мест; свободно остаётся {vacant, number}.',
  'elections.reason.return-no-alternates': 'Запасные в отчёте не названы.',
} satisfies Record<keyof typeof english, string>;
