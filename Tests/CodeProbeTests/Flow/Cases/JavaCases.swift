extension FlowCases {
    static let java = FlowCases(
        name: "Java", path: "src/main/java/PatientService.java",
        text: #"""
            package org.clinic;

            @Service
            public class PatientService {
                private static final Logger log = LoggerFactory.getLogger(PatientService.class);
                private static final String SSN_FIELD = "ssn";

                public Patient load(String id) {
                    Patient patient = repository.findById(id).orElseThrow();
                    log.info("Message type {}", msg.getType());
                    log.info("Loaded patient {}", patient.getId());
                    log.info("Loaded patient {}", patient.getSsn()); «log»
                    log.debug("DOB " + patient.getDateOfBirth()); «log»
                    log.debug("Loaded {} {}", patient.getFirstName(), patient.getLastName()); «log»
                    log.debug("Loaded {}", patient); «log»
                    log.debug("patient loaded");
                    log.warn(String.format("no coverage for %s", patient.getEmail())); «log»
                    log.error("field {} is missing", SSN_FIELD);
                    log.info("{} patients", patients.size());
                    log.info("ssn present: {}", patient.getSsn() != null);
                    log.info("masked {}", mask(patient.getSsn()));
                    log.info("hash {}", DigestUtils.sha256Hex(patient.getSsn()));
                    log.info("last {}", StringUtils.isBlank(patient.getMrn()));
                    log.info("status {}", patientService.getStatus());
                    log.info("provider {}", provider.getName());
                    log.info("user {}", user.getEmail());
                    log.info("class {}", patient.getClass());
                    String diagnosis = log.getName();
                    return patient;
                }

                void print(Patient patient) {
                    System.out.println("opening chart");
                }

                @Override
                public String toString() {
                    return "Patient{ssn=" + ssn + "}";
                }
            }
            ----
            class Loader {
                void load(Patient p, Encounter e, Doctor d) {
                    System.out.println(p.getPhone()); «print»
                    System.out.println("MRN: " + p.getMrn()); «print»
                    System.out.println(p.getId());
                    System.out.printf("%s%n", p.getAddress()); «print»
                    System.err.println(e.getNotes());
                    System.err.println(encounter.getNotes()); «print»
                    System.out.println(d.getName());
                    System.out.println("patient");
                    System.out.println(diagnosisCodes.size());
                    if (p.getSsn() == null) throw new IllegalStateException("no ssn");
                    throw new IllegalArgumentException("Bad SSN " + p.getSsn()); «exception»
                }

                void fail(String mrn) {
                    throw new NotFoundException("MRN " + mrn + " not found"); «exception»
                }

                void fail2(String patientId) {
                    throw new NotFoundException("Patient " + patientId + " not found");
                }
            }
            ----
            class Fhir {
                void read(IBaseResource r) {
                    org.hl7.fhir.r4.model.Patient patient = client.read().resource(Patient.class).withId(id).execute();
                    logger.info("Name {}", patient.getNameFirstRep().getFamily()); «log»
                    logger.info("Id {}", patient.getIdElement().getIdPart());
                    logger.info("Born {}", patient.getBirthDate()); «log»
                    logger.info("Identifier {}", patient.getIdentifierFirstRep().getValue()); «log»
                    logger.info("Resource {}", patient.fhirType());
                    logger.info("Telecom " + patient.getTelecomFirstRep().getValue()); «log»
                }
            }
            ----
            class Web {
                void go(HttpServletRequest request, HttpServletResponse response, Patient patient) throws IOException {
                    String ssn = request.getParameter("ssn");
                    logger.info("search " + ssn); «log»
                    logger.info("search " + request.getParameter("page"));
                    logger.info("mrn " + request.getParameter("mrn")); «log»
                    response.sendRedirect("/search?dob=" + patient.getDob()); «url»
                    response.sendRedirect("/patients/" + patient.getId());
                    restTemplate.getForObject("https://x.example.org/p?ssn=" + ssn, String.class); «url»
                    restTemplate.postForObject(url, patient, Patient.class);
                    UriComponentsBuilder.fromHttpUrl(base).queryParam("birthDate", patient.getBirthDate()).build(); «url»
                    UriComponentsBuilder.fromHttpUrl(base).queryParam("page", 2).build();
                    response.addCookie(new Cookie("mrn", patient.getMrn())); «storage»
                    response.addCookie(new Cookie("lang", "en"));
                    response.sendError(404, "No patient " + patient.getLastName()); «exception»
                    response.getWriter().write(patient.getName());
                    model.addAttribute("patient", patient);
                    redisTemplate.opsForValue().set("patient:" + patient.getSsn(), json); «cache»
                    redisTemplate.opsForValue().set("patient:" + patient.getId(), json);
                    MDC.put("mrn", patient.getMrn()); «log»
                    MDC.put("requestId", requestId);
                }

                void mailTo(Patient patient) throws Exception {
                    message.setText("Your diagnosis: " + patient.getDiagnosis()); «mail»
                    message.setSubject("Appointment");
                    helper.setText("<p>" + labResult.getValue() + "</p>", true); «mail»
                    Message.creator(to, from, "Rx: " + prescription.getName()).create(); «sms»
                    Message.creator(to, from, "See you soon").create();
                    smsManager.sendTextMessage(patient.getPhone(), null, patient.getDiagnosis(), null, null); «sms»
                    File file = File.createTempFile("p", ".txt");
                    Files.writeString(file.toPath(), patient.getMedicalHistory()); «temp-file»
                    Files.writeString(Path.of("/srv/out.txt"), patient.getMedicalHistory());
                    chatClient.prompt().user("Summarise " + patient.getNotes()).call(); «llm»
                    chatClient.prompt().user("What is a CBC?").call();
                    openAiService.createChatCompletion(new ChatRequest("Explain " + encounter.getNotes())); «llm»
                    mixpanel.track("view", patient.getEmail()); «analytics»
                    Sentry.captureMessage("bad dob " + patient.getDob()); «analytics»
                    Sentry.setTag("mrn", patient.getMrn()); «analytics»
                    Sentry.captureMessage("queue full");
                }
            }
            ----
            class Hop {
                void hop(List<Patient> patients, List<Patient> rows, ResultSet rs) throws SQLException {
                    for (Patient p : patients) {
                        log.info("row {}", p.getSsn()); «log»
                        log.info("row {}", p.getId());
                    }
                    for (var r : rows) { log.info(r.getDob()); } «log»
                    patients.forEach(p -> log.info(p.getEmail())); «log»
                    patients.forEach(p -> log.info(p.getId()));
                    String x = patient.getSsn();
                    log.info(x); «log»
                    x = Masker.mask(x);
                    log.info(x);
                    StringBuilder sb = new StringBuilder();
                    sb.append("name=").append(patient.getName());
                    sb.append(patient.getMrn());
                    log.info(sb.toString()); «log»
                    log.info(rs.getString("ssn")); «log»
                    log.info(rs.getString("status"));
                    log.info(rs.getString("birth_date")); «log»
                    Map<String, Object> m = new HashMap<>();
                    m.put("ssn", patient.getSsn());
                    log.info("{}", m); «log»
                    log.atInfo().addArgument(patient.getSsn()).log("x {}"); «log»
                    log.atInfo().addArgument(patient.getId()).log("x {}");
                    log.info("{}", Map.of("dob", patient.getDob())); «log»
                    log.info("{}", List.of(1, 2, 3));
                    log.log(Level.WARNING, "Bad address " + patient.getHomeAddress()); «log»
                    Log.d("Chart", "ssn=" + patient.ssn); «log»
                    Timber.d("patient %s", patient.getName()); «log»
                    editor.putString("ssn", patient.getSsn()); «storage»
                    editor.putString("theme", "dark");
                }
            }
            ----
            class Traps {
                void traps() {
                    catalog.info(patient.getSsn());
                    dialog.show(patient);
                    Math.log(patient.getWeight());
                    log.info(config.getName() + server.getAddress() + order.getNotes());
                    log.info(ssnLength + dobRequired + patientCount);
                    log.info(hasMrn, isPatient);
                    log.info(PatientFields.SSN);
                    log.info(Fields.DOB.name());
                    log.info(patientRepository.count());
                    log.info("ssn, dob, mrn");
                    log.info(labels.get("ssn"));
                    log.info(errors.getFieldError("dob"));
                    log.info(messages.getString("ssn"));
                    log.info(validator.isValid(patient.getSsn()));
                    log.info(patient.getSsn().length());
                    log.info(patient.getAllergies().isEmpty());
                    log.info(encryptor.encrypt(patient.getSsn()));
                    log.info(patient.hashCode());
                    log.info(patient.getStatus());
                    log.info(patient.getDoctor().getName());
                    log.info(diagnosticReport.getStatus());
                    log.info(findByMrn(mrn));
                    log.info(diagnosisService.toString());
                    // log.info(patient.getSsn());
                    /* log.info(patient.getSsn()); */
                    String s = "log.info(patient.getSsn())";
                    String block = """
                        log.info(patient.getSsn());
                        """;
                    save(patient);
                    audit.record(patient);
                    repository.save(patient);
                    em.persist(patient);
                    assertEquals("123", patient.getSsn());
                    PreparedStatement ps = c.prepareStatement("SELECT ssn FROM patient WHERE mrn = ?");
                    ps.setString(1, mrn);
                    log.info(member.getName());
                    log.info("phone of {}", clinic.getPhone());
                }
                void log(String ssn) { }
                abstract void error(Patient patient);
            }
            """#)
}
