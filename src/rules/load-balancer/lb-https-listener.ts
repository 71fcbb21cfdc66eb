import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';

const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
const secured = ['HTTPS', 'TLS', 'SSL', 'QUIC', 'TCP_QUIC'];

export const lbHttpsListener = defineRule({
  id: 'lb-https-listener',
  on: 'load-balancer',
  title: 'Public load balancer without TLS',
  why: 'What travels to a public load balancer over plain HTTP can be read and changed on the way. It should end TLS with a certificate, and redirect port 80.',
  *check(q, id) {
    const {
      type = 'application',
      scheme = 'internet-facing',
      listeners = [],
      name = 'The load balancer',
    } = q.props('load-balancer', id);
    // A Network Load Balancer passes TLS through, which a listener does not show.
    if (type === 'network' || scheme !== 'internet-facing' || listeners.length === 0) return;
    if (listeners.some(({ protocol }) => secured.includes(protocol ?? ''))) return;
    yield { field: ['listeners'], message: `${name} is open to the internet and has no HTTPS listener.` };
  },
  good: [
    () =>
      service({
        behind: {
          listeners: [
            { port: 443, protocol: 'HTTPS', certificateArn },
            { port: 80, protocol: 'HTTP', redirectToHttps: true },
          ],
        },
        runs: fargateTask(),
      }),
    () => service({ behind: { scheme: 'internal' }, runs: fargateTask() }),
  ],
  bad: [() => service({ behind: { listeners: [{ port: 80, protocol: 'HTTP' }] }, runs: fargateTask() })],
});
