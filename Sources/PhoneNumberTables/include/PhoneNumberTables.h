// The numbering plans of the world as constants. Scripts/phones/generate_tables.py writes tables.c.
#ifndef PHONE_NUMBER_TABLES_H
#define PHONE_NUMBER_TABLES_H

#include <stdint.h>

enum {
  /// Stands for no region, no plan, no program.
  phone_none = 0xffff,
  /// An outcome is the region's place in its plan times 16, plus the type's place in `PhoneNumberType`.
  /// This place means that no region of the plan has the number.
  phone_no_region = 31,
};

/// A country or region, or (after them, as "001") a calling code that belongs to none.
typedef struct {
  /// Two letters, or "001", then zeros.
  uint8_t code[4];
  /// Bit n is set when a national number may have n digits.
  uint32_t lengths;
  /// Bit n is set when n digits reach a subscriber from within the same area only.
  uint32_t local_lengths;
  uint16_t plan;
  /// First state of the automaton of the region's general pattern.
  uint16_t general;
  /// First word of the program of the national prefix, and the mask of digits it can begin with.
  uint16_t prefix_program, prefix_starts;
  /// The same of the international prefix.
  uint16_t international_program, international_starts;
  uint16_t first_example;
  uint8_t example_count;
  uint8_t prefix_groups;
  /// What replaces the prefix: digits, then this group of the match; 0 when the prefix is only dropped.
  uint8_t transform_group, transform_length;
  uint8_t transform_digits[4];
} PhoneRegion;

/// A calling code.
typedef struct {
  uint16_t calling_code;
  /// First state of the automaton that names region and type.
  uint16_t classify;
  /// First state of the automaton whose outcome is a mask of formats.
  uint16_t choose_format;
  uint16_t first_format;
  /// Offset in `phone_regions_of_plans`; the main region comes first.
  uint16_t first_region;
  /// Offset of the text written before an extension.
  uint16_t extension_label;
  uint8_t region_count;
  uint8_t national_formats, international_formats;
} PhonePlan;

/// A way to group and write a national number.
typedef struct {
  /// Offsets of two texts; a byte n below 10 stands for the group n, a zero ends the text.
  uint16_t national, international;
  /// The least digits of each group.
  uint8_t widths[6];
  uint8_t group_count;
  /// The least digits of all groups, and how many more the group at `flexible` can have.
  uint8_t least, more, flexible;
} PhoneFormat;

typedef struct {
  uint64_t number;
  uint8_t digits;
  uint8_t type;
} PhoneExample;

extern const char phone_data_version_text[];
extern const PhoneRegion phone_region_table[];
extern const PhonePlan phone_plan_table[];
extern const PhoneFormat phone_format_table[];
extern const PhoneExample phone_example_table[];
extern const uint16_t phone_plan_region_table[];
extern const uint8_t phone_region_index_table[];
extern const uint8_t phone_plan_index_table[];
extern const uint16_t phone_transition_table[];
extern const uint16_t phone_outcome_table[];
extern const uint64_t phone_format_mask_table[];
extern const uint16_t phone_program_table[];
extern const uint8_t phone_text_table[];

// Swift does not see arrays of unknown size; it sees these.

static inline const char *_Nonnull phone_data_version(void) { return phone_data_version_text; }
static inline const PhoneRegion *_Nonnull phone_regions(void) { return phone_region_table; }
static inline const PhonePlan *_Nonnull phone_plans(void) { return phone_plan_table; }
static inline const PhoneFormat *_Nonnull phone_formats(void) { return phone_format_table; }
static inline const PhoneExample *_Nonnull phone_examples(void) { return phone_example_table; }
static inline const uint16_t *_Nonnull phone_regions_of_plans(void) { return phone_plan_region_table; }
/// By two letters, 26 * first + second; 255 for none.
static inline const uint8_t *_Nonnull phone_region_index(void) { return phone_region_index_table; }
/// By the first three digits of a number; 255 for none.
static inline const uint8_t *_Nonnull phone_plan_index(void) { return phone_plan_index_table; }
/// By 10 * state + digit.
static inline const uint16_t *_Nonnull phone_transitions(void) { return phone_transition_table; }
static inline const uint16_t *_Nonnull phone_outcomes(void) { return phone_outcome_table; }
static inline const uint64_t *_Nonnull phone_format_masks(void) { return phone_format_mask_table; }
static inline const uint16_t *_Nonnull phone_programs(void) { return phone_program_table; }
static inline const uint8_t *_Nonnull phone_texts(void) { return phone_text_table; }

#endif
