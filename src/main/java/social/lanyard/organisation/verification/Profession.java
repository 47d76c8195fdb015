package social.lanyard.organisation.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody can be confirmed as, and the register that keeps it. */
public enum Profession {
    NURSE("Registered nurse", Register.NMC),
    MIDWIFE("Registered midwife", Register.NMC),
    NURSING_ASSOCIATE("Nursing associate", Register.NMC),
    HEALTH_VISITOR("Health visitor", Register.NMC),
    DOCTOR("Doctor", Register.GMC),
    ARTS_THERAPIST("Arts therapist", Register.HCPC, "AS"),
    BIOMEDICAL_SCIENTIST("Biomedical scientist", Register.HCPC, "BS"),
    CLINICAL_SCIENTIST("Clinical scientist", Register.HCPC, "CS"),
    DIETITIAN("Dietitian", Register.HCPC, "DT"),
    HEARING_AID_DISPENSER("Hearing aid dispenser", Register.HCPC, "HAD"),
    OCCUPATIONAL_THERAPIST("Occupational therapist", Register.HCPC, "OT"),
    OPERATING_DEPARTMENT_PRACTITIONER("Operating department practitioner", Register.HCPC, "ODP"),
    ORTHOPTIST("Orthoptist", Register.HCPC, "OR"),
    PARAMEDIC("Paramedic", Register.HCPC, "PA"),
    PHYSIOTHERAPIST("Physiotherapist", Register.HCPC, "PH"),
    PODIATRIST("Podiatrist", Register.HCPC, "CH"),
    PRACTITIONER_PSYCHOLOGIST("Practitioner psychologist", Register.HCPC, "PYL"),
    PROSTHETIST("Prosthetist or orthotist", Register.HCPC, "PO"),
    RADIOGRAPHER("Radiographer", Register.HCPC, "RA"),
    SPEECH_THERAPIST("Speech and language therapist", Register.HCPC, "SL"),
    PHARMACIST("Pharmacist", Register.GPHC, "2"),
    PHARMACY_TECHNICIAN("Pharmacy technician", Register.GPHC, "5"),
    DENTIST("Dentist", Register.GDC),
    DENTAL_NURSE("Dental nurse", Register.GDC),
    DENTAL_HYGIENIST("Dental hygienist or therapist", Register.GDC),
    DENTAL_TECHNICIAN("Dental technician", Register.GDC),
    OPTOMETRIST("Optometrist", Register.GOC),
    DISPENSING_OPTICIAN("Dispensing optician", Register.GOC),
    OSTEOPATH("Osteopath", Register.GOSC),
    CHIROPRACTOR("Chiropractor", Register.GCC),
    SOCIAL_WORKER("Social worker", Register.SWE),
    STUDENT("I am a student", null),
    NONE("I am not on a register", null);

    private final String label;
    private final Register register;
    private final String prefix;

    Profession(String label, Register register) {
        this(label, register, "");
    }

    Profession(String label, Register register, String prefix) {
        this.label = label;
        this.register = register;
        this.prefix = prefix;
    }

    /** What every number of this profession begins with, or empty. */
    public String prefix() {
        return prefix;
    }

    /** As a statement would say it, or as the list says it where there is no register. */
    public String label() {
        return label;
    }

    /** The register that keeps it, or null. */
    public Register register() {
        return register;
    }

    /** Its register in one line, or that there is none. */
    public String registerLine() {
        if (register == null) {
            return this == STUDENT ? "Student, on no register yet" : "Not on a register";
        }
        return register.keeper();
    }

    /** What is wrong with the typing of a tidied number for this profession, or nothing. */
    public Optional<String> wrongNumber(String number) {
        if (register == null) {
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of("You chose no register. Leave this empty, or choose your profession.");
        }
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> shape = register.wrongShape(number);
        return shape.isPresent() || number.startsWith(prefix)
                ? shape
                : Optional.of(
                        "A number of this profession begins with " + prefix + ". Check your card or the register.");
    }

    static Optional<Profession> named(String name) {
        return Arrays.stream(values())
                .filter(profession -> profession.name().equals(name))
                .findFirst();
    }

    /** The one whose statement has these words; none where it has others. */
    static Profession labelled(String label) {
        return Arrays.stream(values())
                .filter(profession -> profession.label.equals(label))
                .findFirst()
                .orElse(NONE);
    }

    /** One heading of the list, with what stands below it. */
    record Group(Register register, List<Profession> professions) {
        public String title() {
            return register.title() + ": " + register.keeper();
        }
    }

    static List<Group> groups() {
        return Arrays.stream(Register.values())
                .map(register -> new Group(
                        register,
                        Arrays.stream(values())
                                .filter(profession -> profession.register == register)
                                .toList()))
                .toList();
    }

    static List<Profession> withoutRegister() {
        return List.of(STUDENT, NONE);
    }
}
