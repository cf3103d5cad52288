/**
 * How long the processor has worked for this process, in milliseconds. The time of the clock would be that of all other
 * programs too, by which a test fails on a busy machine.
 */
export const worked = () => process.cpuUsage().user / 1000;
