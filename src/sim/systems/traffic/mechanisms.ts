import type { Mechanism } from '../../parameters.ts';

const elb = (page: string): string =>
  `https://docs.aws.amazon.com/elasticloadbalancing/latest/application/${page}.html`;

export const trafficMechanisms: readonly Mechanism[] = [
  {
    says: 'Traffic is a flow: rates of requests in whole thousandths a second, not single requests. What is offered is served, fails or waits, and nothing else.',
    basis: 'simplified',
    source: elb('introduction'),
  },
  {
    says: 'A source sends evenly to all load balancers and services that it is linked to. Ramps and days change in up to 60 steps; a day rises to its peak at noon and falls again.',
    basis: 'simplified',
    source: elb('introduction'),
  },
  {
    says: 'Users come to the listeners that speak their protocol, evenly where there are several, and to all where none does. Rules of a listener get the same number of requests each, since nobody says what users ask for; a rule gets none after one that takes every path and host, or that has the same conditions. Target groups of a Network Load Balancer get the same each.',
    basis: 'simplified',
    source: elb('listener-rules'),
  },
  {
    says: 'Targets in service get the same number of requests each (round robin); a load balancer whose targets are all unhealthy sends requests to all of them.',
    basis: 'documented',
    source: elb('target-group-health-checks'),
  },
  {
    says: 'Where there are only targets whose first check has not passed, requests fail with 503.',
    basis: 'inferred',
    source: elb('load-balancer-troubleshooting'),
  },
  {
    says: 'In slow start the share of a target rises evenly from nothing to that of the others; it does not apply while no other target has finished its own.',
    basis: 'documented',
    source: elb('edit-target-group-attributes'),
  },
  {
    says: 'A Network Load Balancer with cross-zone load balancing off, as it is by default, gives each zone that has targets in service the same, however many they are.',
    basis: 'documented',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html',
  },
  {
    says: 'While traffic is shifted, deployments get their shares in thousandths; the share of one without a task in service fails with 503.',
    basis: 'documented',
    source: elb('listener-rules'),
  },
  {
    says: 'Users who reach a service without a load balancer spread over all its RUNNING tasks.',
    basis: 'simplified',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-inbound.html',
  },
  {
    says: 'A task serves as many requests a second as the behaviour of its revision says. More than that wait, and fail once they would have to wait too long; the queue of a pool of like tasks is shared by them.',
    basis: 'simplified',
    source: elb('load-balancer-troubleshooting'),
  },
  {
    says: 'Latency is an estimate: time to serve, wait for a free place (Sakasegawa), wait in the queue.',
    basis: 'simplified',
    source: 'https://en.wikipedia.org/wiki/M/M/c_queue',
  },
  {
    says: 'CPU utilisation is the part of what all running tasks can serve that they do serve.',
    basis: 'simplified',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html',
  },
  {
    says: 'No target in service: 503. A target that does not answer: 504. One that refuses or closes connections: 502. An application that answers with an error: 500. Too much to do: 503 or 504.',
    basis: 'documented',
    source: elb('load-balancer-troubleshooting'),
  },
  {
    says: 'When a task goes away all at once or hangs, the requests it was working on fail. A task that is stopped finishes them.',
    basis: 'inferred',
    source: elb('edit-target-group-attributes'),
  },
  {
    says: 'A task behind several target groups serves each of them with a part of itself, in proportion to what they get.',
    basis: 'simplified',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/register-multiple-targetgroups.html',
  },
  {
    says: 'A drain takes its whole delay while clients keep connections open (sticky sessions, keep-alive); when nothing has been sent for the idle timeout, connections are closed; without open connections it ends with the last request.',
    basis: 'inferred',
    source: elb('edit-target-group-attributes'),
  },
  {
    says: 'Stickiness changes how long connections stay open, not how requests are spread.',
    basis: 'simplified',
    source: elb('sticky-sessions'),
  },
];
