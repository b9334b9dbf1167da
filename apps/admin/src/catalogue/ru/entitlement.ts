import type { entitlement as english } from '../en/entitlement.ts';

export const entitlement = {
  'entitlement.sentence':
    '<b>{entitled, number}</b> мест на <b>{members, number}</b> членов в {branches, plural, one {# организации} few {# организациях} many {# организациях} other {# организации}}.',
  'entitlement.rule.partFrom':
    'Один делегат от каждых {per, number} членов и ещё один от остатка, если он не меньше {from} нормы.',
  'entitlement.rule.first-then':
    'Начиная с {at, number} членов организация посылает {first, plural, one {# делегата} few {# делегатов} many {# делегатов} other {# делегата}} и ещё по одному от каждых {per, number} сверх {above, number}.',
  'entitlement.rule.bands': 'Число делегатов зависит от ступени, на которую приходится число членов.',
  'entitlement.rule.each':
    'У каждой организации {count, plural, one {# делегат} few {# делегата} many {# делегатов} other {# делегата}}.',
  'entitlement.rule.total':
    'Всего {seats, plural, one {# место} few {# места} many {# мест} other {# места}}, распределены по числу членов ({method}).',
  'entitlement.maximum':
    'У организации не больше {maximum, plural, one {# места} few {# мест} many {# мест} other {# места}}.',
  'entitlement.voting': 'С решающим голосом',
  'entitlement.consultative': 'С совещательным голосом',
  'entitlement.visiting': 'Гости организаций',
  'entitlement.new': 'Наблюдатели новых организаций',
  'entitlement.lapsed': 'Наблюдатели выбывших организаций',
  'entitlement.standing.new': 'новая',
  'entitlement.standing.lapsed': 'выбыла',
  'entitlement.gone': 'считается вместе с {branch}',
  'entitlement.question': 'под вопросом',
  'entitlement.questions':
    'Число членов под вопросом у {count, plural, one {# организации} few {# организаций} many {# организаций} other {# организации}}. Пока данных нет, считается число, внесённое вручную.',
  'entitlement.question.branch':
    'Число членов под вопросом: нет данных за {missing}. Пока их нет, считаются внесённые вручную {members, number}, и число мест может измениться.',
  'entitlement.question.date':
    'Число членов под вопросом: нет данных на {missing} и раньше. Пока их нет, считаются внесённые вручную {members, number}, и число мест может измениться.',
  'entitlement.question.mend': 'Внести данные',
  'entitlement.problem': 'Правило нельзя применить к этим числам: {why}.',
  'entitlement.problem.nobody':
    'Пока это не исправлено, мест нет ни у кого. Измените общее число здесь или начните заново из файлов с другим правилом.',
  'entitlement.tied':
    '{giving}: {places, plural, one {# место не поделено} few {# места не поделены} many {# мест не поделены} other {# места не поделены}} между организациями с равным правом: {branches}. Пока не решено, {places, plural, one {оно} few {они} many {они} other {они}} ничьи.',
  'entitlement.settled.order':
    '{giving}: по решению {places, plural, one {отдано # место} few {отданы # места} many {отдано # мест} other {отдано # места}} между: {branches}.',
  'entitlement.settled.seed':
    '{giving}: по жребию из слова «{seed}» {places, plural, one {отдано # место} few {отданы # места} many {отдано # мест} other {отдано # места}} между: {branches}.',
  'entitlement.choose': 'Кому место? Отметьте {places, number}.',
  'entitlement.decide': 'Внести решение',
  'entitlement.seed': 'Или начальное слово жребия',
  'entitlement.seedHint':
    'Объявляется заранее: тогда жребий может повторить каждый. В conference.json то и другое пишется в «ties»: порядок id или слово (seed).',
  'entitlement.draw': 'Бросить жребий',
  'entitlement.takeBack': 'Отменить решение',
  'entitlement.over':
    '{giving}: метод {method} даёт больше общего числа {seats, number}, лишних: {over, number}. Выберите другой метод или другое число.',
  'entitlement.method': 'Метод',
  'entitlement.seats': 'Мест всего',
  'entitlement.changeTotal': 'Изменить метод и число',
  'entitlement.wrong.choose-as-many':
    'Отметьте ровно {places, plural, one {# организацию} few {# организации} many {# организаций} other {# организации}}: столько, сколько мест.',
  'entitlement.wrong.no-seed': 'Слово жребия пусто.',
  'entitlement.wrong.not-a-count': 'Общее число — целое от нуля, например 120.',
  'entitlement.conflict':
    'Кто-то другой успел изменить правила конференции. Так они выглядят сейчас; набранное вами осталось в полях.',
  'entitlement.withoutVote': 'Делегаты без решающего голоса',
  'entitlement.line':
    '{kind}: {entitled, plural, one {# место} few {# места} many {# мест} other {# места}}; названы:',
  'entitlement.kind': 'Вид',
  'entitlement.noPlaces': 'мест нет',
  'entitlement.optionalFiles': 'Если они есть, ещё и {files}: членство по месяцам или на дату, целые машины.',
  'entitlement.named': 'Названы',
  'entitlement.namedNobody': 'пока никто',
  'entitlement.namedTooMany': 'лишних: {count, number}',
  'entitlement.withoutVoteHint':
    'Кто назван в others.csv с этим видом и этой организацией, занимает одно из этих мест. Остальным место в зале оставлено; за делегатов с совещательным голосом платит конференция, гости организаций платят сами.',
  'entitlement.more.consultative': '+ {count, number} с совещательным голосом',
  'entitlement.more.visiting': '+ гостей организации: {count, number}',
  'entitlement.monthName': '{month, date, ::MMMMyyyy}',
  'entitlement.figures': 'Данные о членах',
  'entitlement.basis.at': 'Считаются члены на {day}: последние данные на этот день или раньше.',
  'entitlement.basis.average-paid':
    'Считаются платившие взносы, в среднем с {from} по {to}. Повторно внесённый месяц заменяет прежний.',
  'entitlement.figures.none': 'Данных пока нет.',
  'entitlement.month': 'Месяц',
  'entitlement.monthHint': 'Год и месяц, например 2026-11.',
  'entitlement.date': 'Дата',
  'entitlement.dateHint': 'Год, месяц и день, например 2026-11-30.',
  'entitlement.paid': 'Платили взносы',
  'entitlement.missing': 'нет данных',
  'entitlement.saveFigure': 'Сохранить данные',
  'entitlement.reported': 'Членов, внесено вручную',
  'entitlement.reportedHint': 'Считается, только пока данных нет.',
  'entitlement.wrong.month': '«{found}» — не месяц вида 2026-11.',
  'entitlement.wrong.date': '«{found}» — не дата вида 2026-11-30.',
  'entitlement.exception': 'Исключение',
  'entitlement.exception.hint':
    'Решение об одной этой организации, что бы ни давало правило. У других оно ничего не отнимает.',
  'entitlement.exception.none': 'Его нет: для организации действует правило.',
  'entitlement.exception.delegates': 'Делегатов по решению',
  'entitlement.exception.reason': 'Причина',
  'entitlement.exception.decidedBy': 'Кто решил',
  'entitlement.exception.decidedByHint': 'Орган, принявший решение, а не имя человека.',
  'entitlement.exception.save': 'Сохранить исключение',
  'entitlement.exception.takeBack': 'Отменить исключение',
  'entitlement.exception.gone': 'Эта организация считается вместе с другой; исключение делается там.',
  'entitlement.wrong.no-reason': 'У исключения есть причина.',
  'entitlement.wrong.nobody-decided': 'Назовите орган, который решил.',
  'norms.inForce': 'действующее правило',
  'norms.noNorm':
    'У действующего правила нормы нет. Рядом показано, что дал бы один делегат от стольких членов, считая и неполные.',
  'norms.refused': 'Условия при правиле нельзя применить: таблицы нет.',
  'value.consultative': 'делегат с совещательным голосом',
  'value.visiting': 'гость организации',
  'file.unknown-rule': 'такой вид или условие правила здесь неизвестны',
  'file.unknown-method': 'такой метод распределения мест неизвестен',
  'file.not-an-id': 'это не id: нужен непустой текст',
  'file.not-a-count': 'это не целое число от нуля',
  'file.not-a-norm': 'это не норма: нужно целое число членов от 1',
  'file.not-a-fraction': 'это не доля больше 0 и не больше 1, например "1/2"',
  'file.not-a-standing': 'положение организации: full, new или lapsed',
  'file.not-a-reason': 'у исключения должна быть причина, словами',
  'file.part-not-counted': 'сказано, с какой части считать остаток, а orPart говорит не считать его',
  'file.minimum-above-maximum': 'наибольшее меньше наименьшего',
  'file.no-bands': 'нужна хотя бы одна ступень',
  'file.bands-not-open': 'у последней ступени не должно быть upTo',
  'file.bands-out-of-order': 'каждая ступень, кроме последней, должна кончаться выше прежней',
  'file.bands-falling': 'ступень даёт меньше делегатов, чем прежняя',
  'file.seats-below-minimums': 'общее число меньше суммы наименьших',
  'file.seats-above-maximums': 'общее число больше, чем позволяют наибольшие',
  'file.order-incomplete': 'порядок должен назвать все организации с равным правом; нет этих',
  'file.united-twice': 'эта организация стоит в двух объединениях',
  'file.branch-united': 'эта организация вошла в другую; исключение относится к той',
  'file.repeated-exception': 'у этой организации два исключения',
  'file.not-a-month': 'это не месяц вида 2026-11',
  'file.not-a-period': 'период идёт от месяца к тому же или более позднему, не больше 1200 месяцев',
  'file.repeated-month': 'у организации две записи за этот месяц',
  'file.repeated-date': 'у организации две записи на эту дату',
  'file.membership-unsaid': 'есть membership.csv, но здесь не сказано, как считать членов',
} satisfies Record<keyof typeof english, string>;
