import type { ExperimentDetail } from '@madoguchi/contract';
import { growthDesk } from '../growth/growth.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { experimentDesk } from './experiment.fixture.ts';

/** A page that is compared, and led to an order. */
async function fillPages(desk: Desk): Promise<void> {
  const experiments = experimentDesk(desk);
  const growth = growthDesk(desk);
  const { id: linkId, addresses } = (await growth.link({ name: '隣には見せないリンク' })).body;
  const { id }: ExperimentDetail = (await experiments.plan({ linkId })).body;
  await experiments.start(id);
  await growth.switches({ passClick: true });
  const { clickId } = await growth.visit(addresses[0]?.url ?? '');
  await growth.order({ externalId: 'experiment-1', number: 'E-1', clickId });
}

/** A script that is compared, and was seen with one customer; answers the experiment. */
export async function fillExperiments(desk: Desk, conversationId: string): Promise<{ experiments: string }> {
  const experiments = experimentDesk(desk);
  await fillPages(desk);
  const say = (name: string, text: string) => ({ name, share: 50, text });
  const { id }: ExperimentDetail = (
    await experiments.plan({
      kind: 'script',
      measure: 'resolved',
      name: '隣には見せない検証',
      variants: [say('今のまま', 'お調べいたします。'), say('先に結論', '結論から申し上げます。')],
    })
  ).body;
  await experiments.start(id);
  await desk.owner.call('POST', `/api/v1/conversations/${conversationId}/scripts/${id}`);
  return { experiments: id };
}
