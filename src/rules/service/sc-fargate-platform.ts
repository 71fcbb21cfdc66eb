import { setProp } from '../prop-edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule } from './connect-rule.ts';

export const scFargatePlatform = connectRule({
  id: 'sc-fargate-platform',
  title: 'Platform version without Service Connect',
  why: 'Fargate offers Service Connect from Linux platform version 1.4.0 on.',
  *check(_connect, view, q) {
    if (view.launch !== 'FARGATE' || !/^1\.[0-3]\.\d$/.test(view.props.platformVersion ?? '')) return;
    yield {
      field: ['platformVersion'],
      message: `${serviceName(view, q)} uses Service Connect, but platform version ${view.props.platformVersion} does not have it.`,
      fix: { label: 'Use LATEST', edits: [setProp(view.id, ['platformVersion'], 'LATEST')] },
    };
  },
  good: [() => connected({}, { platformVersion: '1.4.0' })],
  bad: [() => connected({}, { platformVersion: '1.3.0' })],
});
