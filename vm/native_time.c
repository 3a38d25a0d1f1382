// Natives of time: the two clocks and sleep.
#include <errno.h>
#include <time.h>

#include "native.h"

// The monotonic clock counts from its first reading, as programs see it in the m=± of a printed time.
static int64_t mono_start;

// func now() (sec int64, nsec int32, mono int64)
static mg_status time_now(mg_machine *m, mg_slot *fp) {
    (void)m;
    struct timespec wall, mono;
    clock_gettime(CLOCK_REALTIME, &wall);
    clock_gettime(CLOCK_MONOTONIC, &mono);
    fp[0].i = wall.tv_sec;
    fp[1].i = wall.tv_nsec;
    int64_t reading = (int64_t)mono.tv_sec * 1000000000 + mono.tv_nsec;
    if (mono_start == 0) mono_start = reading - 1;
    fp[2].i = reading - mono_start;
    return MG_OK;
}

// func Sleep(d Duration)
static mg_status time_sleep(mg_machine *m, mg_slot *fp) {
    (void)m;
    if (fp[0].i <= 0) return MG_OK;
    struct timespec left = {fp[0].i / 1000000000, fp[0].i % 1000000000};
    while (clock_nanosleep(CLOCK_MONOTONIC, 0, &left, &left) == EINTR) {}
    return MG_OK;
}

const mg_native mg_natives_time[] = {
    {"time.now", time_now},
    {"time.Sleep", time_sleep},
    {NULL, NULL},
};
