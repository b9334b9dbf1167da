import type { fund as english } from '../en/fund.ts';

export const fund = {
  'fund.title': 'Изменить источник денег',
  'fund.lede':
    'Прежние цифры остаются в журнале. Расчёт участия будет помечен как устаревший, пока вы не рассчитаете заново.',
  'fund.name': 'Название',
  'fund.amount': 'Сумма',
  'fund.amountHint': 'В целых единицах своей валюты, копейки через точку: 1450.50',
  'fund.currency': 'Валюта',
  'fund.status': 'Состояние',
  'fund.earmark': 'Только для',
  'fund.earmarkHint': 'Как в файлах: gender=woman. Пусто: для всех.',
  'fund.save': 'Сохранить',
  'fund.back': 'Назад к участию, не сохраняя',
  'fund.problems':
    '{count, plural, one {Посмотрите ещё раз на # поле.} few {Посмотрите ещё раз на # поля.} many {Посмотрите ещё раз на # полей.} other {Посмотрите ещё раз на # поля.}} Ничего не сохранено.',
  'fund.conflict':
    'Тем временем этот источник изменил кто-то другой. Ничего не пропало: ниже то, что ввели вы, здесь то, что сохранили они. Сохраните ещё раз, чтобы поставить своё.',
  'fund.theirs': 'Сохранено другими',
  'fund.problem.empty': 'Здесь должно что-то стоять.',
  'fund.problem.not-an-amount': '«{found}» не сумма. Напишите цифрами, например 1450 или 1450.50.',
  'fund.problem.negative': '«{found}» меньше нуля. В источнике ноль или больше.',
  'fund.problem.too-precise': 'В «{found}» больше знаков после точки, чем у валюты.',
  'fund.problem.too-large': '«{found}» слишком много, чтобы здесь сосчитать.',
  'fund.problem.unknown-currency': '«{found}» не валюта. Напишите её три буквы, например KZT.',
  'fund.problem.no-rate': 'Для {found} нет обменного курса. Выберите валюту, у которой он есть.',
  'fund.problem.unknown-status': '«{found}» не из списка: получено, обещано, ожидается.',
  'fund.problem.bad-earmark': '«{found}» не имеет вида ключ=значение.',
  'status.received': 'получено',
  'status.pledged': 'обещано',
  'status.hoped': 'ожидается',
} satisfies Record<keyof typeof english, string>;
