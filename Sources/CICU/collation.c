// ICU's functions carry the version in their names by macros, which Swift cannot read.
#include "civic_icu.h"
#include <stddef.h>
#include <unicode/ucol.h>

civic_collator *civic_collator_open(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &status);
    return U_FAILURE(status) ? NULL : (civic_collator *)collator;
}

int32_t civic_sort_key(
    const civic_collator *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t room) {
    return ucol_getSortKey((const UCollator *)collator, (const UChar *)text, length, key, room);
}
