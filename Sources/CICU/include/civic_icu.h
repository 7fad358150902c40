// The two functions of ICU that sorting needs. ICU's own headers stay behind: Foundation brings a copy of them that does
// not go together with these.
#pragma once
#include <stdint.h>

typedef struct civic_collator civic_collator;

// A collator of a language; NULL when there is none.
civic_collator *civic_collator_open(const char *locale);

// Bytes that compare as the text sorts, ending in 0; gives how many there are, also when there was no room.
int32_t civic_sort_key(
    const civic_collator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t room);
