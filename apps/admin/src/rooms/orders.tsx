import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readForm, revisionOf } from '../form.ts';
import { OrdersFormPage } from '../pages/orders-form.tsx';
import {
  changeOrders,
  type OrdersChanged,
  type OrdersForm,
  type OrdersFormView,
  viewOrdersForm,
} from '../services/orders-form.ts';
import { officeOf, show } from './show.tsx';

const path = '/agenda/orders/change';

/** Minutes and the rule of the speakers' list, to be changed. */
export function ordersRoom(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(path, async (c) => page(c, await viewOrdersForm(officeOf(c))));
  app.post(path, async (c) => {
    const sent = await readForm(c);
    const { text } = sent;
    const form: OrdersForm = {
      mover: text('mover'),
      opposer: text('opposer'),
      speaker: text('speaker'),
      vote: text('vote'),
      alternate: text('alternate'),
      firstTimeFirst: text('firstTimeFirst') === 'yes',
      atMostPerBranch: text('atMostPerBranch'),
      minutesPerBranch: text('minutesPerBranch'),
    };
    const revision = revisionOf(sent);
    const changed = await changeOrders(officeOf(c), revision, form);
    if (changed.status === 'saved') return c.redirect('/agenda/orders', 303);
    const view = await viewOrdersForm(officeOf(c));
    if (changed.status !== 'problems' || view === undefined) return page(c, view, changed);
    return page(c, { ...view, form, revision: revision ?? view.revision }, changed);
  });
  return app;
}

function page(c: Context<AppEnv>, view: OrdersFormView | undefined, changed?: OrdersChanged) {
  const { reader } = c.var;
  if (view === undefined) return c.redirect('/agenda', 303);
  const problems = changed?.status === 'problems' ? changed.problems : [];
  const conflict = changed?.status === 'conflict';
  return show(c, {
    title: reader.say('orders.change'),
    room: 'agenda',
    path,
    page: <OrdersFormPage reader={reader} view={view} problems={problems} conflict={conflict} />,
    status: conflict ? 409 : problems.length > 0 ? 422 : 200,
  });
}
