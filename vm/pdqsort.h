// Pattern-defeating quicksort of plain values, a template: define ELEM, LESS(x, y) and NAME(function) and include. The steps are those of
// package sort's pdqsort.go, so that values which are equal but differ in their bits, as 0 and -0, end up where they do in Go.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline void NAME(swap)(ELEM *x, int64_t i, int64_t j) {
    ELEM t = x[i];
    x[i] = x[j];
    x[j] = t;
}

static void NAME(insertion)(ELEM *x, int64_t a, int64_t b) {
    for (int64_t i = a + 1; i < b; i++) {
        ELEM t = x[i];
        int64_t j = i;
        for (; j > a && LESS(t, x[j - 1]); j--) x[j] = x[j - 1];
        x[j] = t;
    }
}

static void NAME(sift_down)(ELEM *x, int64_t lo, int64_t hi) {
    for (int64_t child; (child = 2 * lo + 1) < hi; lo = child) {
        if (child + 1 < hi && LESS(x[child], x[child + 1])) child++;
        if (!LESS(x[lo], x[child])) return;
        NAME(swap)(x, lo, child);
    }
}

static void NAME(heap)(ELEM *x, int64_t n) {
    for (int64_t i = (n - 1) / 2; i >= 0; i--) NAME(sift_down)(x, i, n);
    for (int64_t i = n - 1; i >= 0; i--) {
        NAME(swap)(x, 0, i);
        NAME(sift_down)(x, 0, i);
    }
}

static int64_t NAME(median)(const ELEM *x, int64_t a, int64_t b, int64_t c, int *swaps) {
    if (LESS(x[b], x[a])) {
        int64_t t = a;
        a = b;
        b = t;
        ++*swaps;
    }
    if (LESS(x[c], x[b])) {
        b = c;
        ++*swaps;
    }
    if (LESS(x[b], x[a])) {
        b = a;
        ++*swaps;
    }
    return b;
}

// *swaps tells how the candidates lay: none is ascending, 12 is descending.
static int64_t NAME(pivot)(const ELEM *x, int64_t a, int64_t b, int *swaps) {
    int64_t n = b - a, i = a + n / 4, j = a + n / 4 * 2, k = a + n / 4 * 3;
    *swaps = 0;
    if (n >= 50) {
        i = NAME(median)(x, i - 1, i, i + 1, swaps);
        j = NAME(median)(x, j - 1, j, j + 1, swaps);
        k = NAME(median)(x, k - 1, k, k + 1, swaps);
    }
    return n >= 8 ? NAME(median)(x, i, j, k, swaps) : j;
}

static bool NAME(mend)(ELEM *x, int64_t a, int64_t b) {
    int64_t i = a + 1;
    for (int step = 0; step < 5; step++) {
        while (i < b && !LESS(x[i], x[i - 1])) i++;
        if (i == b) return true;
        if (b - a < 50) return false;
        NAME(swap)(x, i, i - 1);
        for (int64_t j = i - 1; i - a >= 2 && j >= 1 && LESS(x[j], x[j - 1]); j--) NAME(swap)(x, j, j - 1);
        for (int64_t j = i + 1; b - i >= 2 && j < b && LESS(x[j], x[j - 1]); j++) NAME(swap)(x, j, j - 1);
    }
    return false;
}

static void NAME(scatter)(ELEM *x, int64_t a, int64_t b) {
    int64_t n = b - a, middle = a + n / 4 * 2;
    if (n < 8) return;
    uint64_t random = (uint64_t)n, mask = (UINT64_C(2) << (63 - __builtin_clzll((uint64_t)n))) - 1;
    for (int i = 0; i < 3; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        int64_t other = (int64_t)(random & mask);
        NAME(swap)(x, middle - 1 + i, a + (other >= n ? other - n : other));
    }
}

static int64_t NAME(partition)(ELEM *x, int64_t a, int64_t b, int64_t pivot, bool *already) {
    NAME(swap)(x, a, pivot);
    *already = true;
    for (int64_t i = a + 1, j = b - 1;; i++, j--) {
        while (i <= j && LESS(x[i], x[a])) i++;
        while (i <= j && !LESS(x[j], x[a])) j--;
        if (i > j) {
            NAME(swap)(x, j, a);
            return j;
        }
        NAME(swap)(x, i, j);
        *already = false;
    }
}

static int64_t NAME(partition_equal)(ELEM *x, int64_t a, int64_t b, int64_t pivot) {
    NAME(swap)(x, a, pivot);
    for (int64_t i = a + 1, j = b - 1;; i++, j--) {
        while (i <= j && !LESS(x[a], x[i])) i++;
        while (i <= j && LESS(x[a], x[j])) j--;
        if (i > j) return i;
        NAME(swap)(x, i, j);
    }
}

static void NAME(sort)(ELEM *x, int64_t a, int64_t b, int limit) {
    bool balanced = true, partitioned = true;
    while (b - a > 12) {
        int64_t n = b - a;
        if (limit == 0) {
            NAME(heap)(x + a, n);
            return;
        }
        if (!balanced) {
            NAME(scatter)(x, a, b);
            limit--;
        }
        int swaps;
        int64_t pivot = NAME(pivot)(x, a, b, &swaps);
        bool ascending = swaps == 0;
        if (swaps == 12) {
            for (int64_t i = a, j = b - 1; i < j; i++, j--) NAME(swap)(x, i, j);
            pivot = a + b - 1 - pivot;
            ascending = true;
        }
        if (balanced && partitioned && ascending && NAME(mend)(x, a, b)) return;
        if (a > 0 && !LESS(x[a - 1], x[pivot])) {
            a = NAME(partition_equal)(x, a, b, pivot);
            continue;
        }
        int64_t mid = NAME(partition)(x, a, b, pivot, &partitioned), left = mid - a, right = b - mid;
        balanced = (left < right ? left : right) >= n / 8;
        if (left < right) {
            NAME(sort)(x, a, mid, limit);
            a = mid + 1;
        } else {
            NAME(sort)(x, mid + 1, b, limit);
            b = mid;
        }
    }
    NAME(insertion)(x, a, b);
}

static inline bool NAME(sorted)(const ELEM *x, int64_t n) {
    for (int64_t i = n - 1; i > 0; i--) {
        if (LESS(x[i], x[i - 1])) return false;
    }
    return true;
}

#undef ELEM
#undef LESS
#undef NAME
